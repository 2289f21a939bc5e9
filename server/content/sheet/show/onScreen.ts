/** Where on the screen is decided what the command line decides with a flag. */
const PLACES: Record<string, string> = {
  map: 'Choose what the column is under Columns.',
  desk: 'Say whom the name means under Who gets it.',
  to: 'Say who gets such rows under Who gets it.',
  channel: 'Say what the word means under How it is sent.',
  type: 'Say what the word means under Which rows are for players.',
  status: 'Say what the word means under Which rows are for players.',
  times: 'Choose how times are read under Times.',
  every: 'Space the rows under Times, or add a column of times.',
  sheet: 'Choose the sheet under Sheets.',
  strict: 'Choose it under Style and pace.',
  into: 'Give the pack another name.',
  update: 'Choose the pack that this sheet corrects.',
  plain: 'Choose it under What it becomes.',
};

/** The way out of a finding in words of the screen: a sentence that names a flag says where that is decided here. */
export function onScreen(fix: string): string {
  const said = fix.split(/(?<=[.!?])\s+(?=[A-Z"])/).map((sentence) => {
    const flag = /--([a-z]+)\b/.exec(sentence)?.[1];
    return flag !== undefined && Object.hasOwn(PLACES, flag) ? (PLACES[flag] ?? sentence) : sentence;
  });
  return [...new Set(said)].join(' ');
}
