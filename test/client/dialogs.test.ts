import { expect, it } from 'vitest';
import { DIALOGS, dialogsDrawn } from '../support/dialogs.ts';

it('every dialog of the screens is named in the list that the browser tests owe a look at', () => {
  expect(Object.keys(dialogsDrawn()).sort()).toEqual(Object.keys(DIALOGS).sort());
});
