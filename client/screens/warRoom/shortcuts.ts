interface Shortcut {
  key: string;
  does: string;
}

/** Every key of the room by where it works, for the list that `?` opens. */
export const SHORTCUTS: readonly { where: string; keys: readonly Shortcut[] }[] = [
  {
    where: 'Everywhere',
    keys: [
      { key: '1 – 5', does: 'Open a section of the desk' },
      { key: 'N', does: 'Open the first thing that needs you' },
      { key: 'J, K', does: 'Next and previous in what came in' },
      { key: 'Y', does: 'Accept command, or an ownership you are named for' },
      { key: 'A', does: 'Acknowledge every page that rings' },
      { key: 'P', does: 'Page people' },
      { key: 'U', does: 'Post an update' },
      { key: 'T', does: 'Give a task' },
      { key: 'B', does: 'Show the board' },
      { key: 'M', does: 'Write to the call' },
      { key: 'H', does: 'Hand over command' },
      { key: 'Z', does: 'Take back what you did last, or a switch that counts down' },
      { key: 'Shift T', does: 'Speak the clocks' },
      { key: 'Ctrl K, ⌘ K', does: 'Every command by name' },
      { key: '?', does: 'This list' },
    ],
  },
  {
    where: 'In a message',
    keys: [
      { key: '1 – 9', does: 'Choose that reply' },
      { key: 'Shift P', does: 'Pin it to the board' },
      { key: 'F', does: 'Forward it to colleagues' },
      { key: 'Esc', does: 'Back to the desk' },
    ],
  },
  {
    where: 'In the table of look-ups',
    keys: [
      { key: '↑ ↓ Home End', does: 'Another row' },
      { key: '→ ←', does: 'To the buttons of the row, and back' },
      { key: 'Enter', does: 'Start the look-up; open what it found' },
      { key: 'Shift P', does: 'Pin what it found' },
    ],
  },
  {
    where: 'In the table of switches',
    keys: [
      { key: '↑ ↓ → ←', does: 'Another place' },
      { key: 'Shift ↑ ↓ → ←', does: 'Take places of one switch along' },
      { key: 'Enter', does: 'Open it; its first button presses' },
      { key: 'Esc', does: 'Close it' },
    ],
  },
  {
    where: 'In the table of the decision',
    keys: [
      { key: '↑ ↓ → ←', does: 'Another cell' },
      { key: 'S', does: 'Supports' },
      { key: 'X', does: 'Rules out' },
      { key: '0', does: 'No bearing' },
      { key: '⌫', does: 'Clear your mark' },
      { key: 'A', does: 'Set the option aside' },
      { key: 'O', does: 'Log that objections were asked for' },
    ],
  },
];
