import { describe, expect, test } from 'vitest';
import { BUNDLED_ORGANISATION, CATALOGUE, SCENARIO_SOURCES, THIS_HAPPENED } from '../../scenarios/index.ts';
import { stumblesIn } from '../../server/checker/bundled/english.ts';
import { textsIn } from '../../server/checker/walk.ts';
import { starterPack } from '../../server/content/template/starter.ts';
import { contentNoteOf, FAMILIES, matching, NO_FILTER, REMEDIES, SURE } from '../../shared/catalogue.ts';
import { entryBody } from '../../shared/catalogueBody.ts';

/** Every incident by number. */
const NUMBERS = [...Array.from({ length: 26 }, (_, at) => `I${String(at + 1).padStart(2, '0')}`), 'I15b'];

describe('the catalogue', () => {
  test('holds every incident and six near misses, each once', () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids.filter((id) => id.startsWith('I'))].sort()).toEqual([...NUMBERS].sort());
    expect(CATALOGUE.filter(({ kind }) => kind === 'nearMiss')).toHaveLength(6);
  });

  test('each entry is whole, in the form a team would write, and names its sources unless it is unverified', () => {
    for (const { id, sure, caution, ...text } of CATALOGUE) {
      expect([id, entryBody.safeParse(text).error?.message]).toEqual([id, undefined]);
      expect([id, caution.length < 200]).toEqual([id, true]);
      if (sure !== 'unverified') expect([id, text.sources.length > 0]).toEqual([id, true]);
    }
  });

  test('what is before a court is told as alleged, and nobody is dramatised', () => {
    for (const id of ['I01', 'I02']) {
      const entry = CATALOGUE.find((item) => item.id === id)!;
      expect(entry.happened).toMatch(/alleged in (the|a) complaint/);
      expect(entry.caution).toMatch(/court/);
    }
    expect(JSON.stringify(CATALOGUE)).not.toMatch(
      /committed suicide|\bhang(ed|ing)\b|overdose|noose|(successful|failed) attempt/i,
    );
  });

  test('a death stays behind a tap, and a drill made from it begins with a word of care', () => {
    const ids = CATALOGUE.filter((entry) => contentNoteOf(entry) !== null).map(({ id }) => id);
    expect(ids).toEqual(['I01', 'I02', 'I04']);
    const entry = (id: string) => CATALOGUE.find((item) => item.id === id)!;
    for (const id of [...ids, 'I17']) {
      const { text } = starterPack(entry(id));
      expect(text.indexOf('# CARE:')).toBeGreaterThan(0);
      expect(text.indexOf('# CARE:')).toBeLessThan(text.indexOf(`${id}, what happened`));
    }
    expect(starterPack(entry('I09')).text).not.toContain('# CARE:');
    expect(contentNoteOf({ title: 'Deadline missed', happened: 'Sent late.', lesson: '' })).toBeNull();
  });

  test('reads as a US or UK professional writes it', () => {
    for (const { item, place } of [
      ...textsIn(CATALOGUE, 'catalogue'),
      ...textsIn(BUNDLED_ORGANISATION, 'company'),
    ])
      if (/\s/.test(item)) expect([place, stumblesIn(item)]).toEqual([place, []]);
  });

  test('each scenario’s debrief has two to four real cases', () => {
    for (const id of Object.keys(SCENARIO_SOURCES)) {
      const happened = THIS_HAPPENED[id] ?? [];
      expect([id, happened.length >= 2 && happened.length <= 4]).toEqual([id, true]);
      for (const wanted of happened) expect(CATALOGUE.some((entry) => entry.id === wanted)).toBe(true);
    }
  });

  test('real names stand here and in no scenario', () => {
    const texts = JSON.stringify(SCENARIO_SOURCES);
    for (const name of [
      'OpenAI',
      'ChatGPT',
      'Character.AI',
      'Grok',
      'Gemini',
      'Asana',
      'Anthropic',
      'Air Canada',
      'Samsung',
    ])
      expect([name, texts.includes(name)]).toEqual([name, false]);
  });

  test('words and choices narrow it down, together', () => {
    expect(matching(CATALOGUE, NO_FILTER)).toHaveLength(CATALOGUE.length);
    expect(matching(CATALOGUE, { ...NO_FILTER, words: 'GROK prompt' }).map(({ id }) => id)).toContain('I16');
    expect(matching(CATALOGUE, { ...NO_FILTER, words: 'no such words anywhere' })).toEqual([]);
    for (const family of FAMILIES)
      for (const entry of matching(CATALOGUE, { ...NO_FILTER, family }))
        expect(entry.families).toContain(family);
    for (const remedy of REMEDIES)
      expect(matching(CATALOGUE, { ...NO_FILTER, remedy }).length).toBeGreaterThan(0);
    for (const sure of SURE.filter((item) => item !== 'ours'))
      expect(matching(CATALOGUE, { ...NO_FILTER, sure }).length).toBeGreaterThan(0);
  });
});
