// The house's own look on React Aria's behaviour, one file a kind so that a screen loads what it uses. Screens use these and nothing lower.
export { Button } from './button.tsx';
export { Dialog } from './dialog.tsx';
export { Choose, TextField } from './fields.tsx';
export { Empty, Panel, Problem, Said, Tag } from './panel.tsx';
export { Tabs } from './tabs.tsx';
export { Check, CheckList, Radio } from './ticks.tsx';
