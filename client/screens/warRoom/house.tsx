/** The parts of the house around every screen, under one name each. */
export { useComfort } from '../../components/comfort.tsx';
export { ExerciseTag, Shell, useTitle } from '../../components/shell.tsx';
export { CareButton } from '../../components/support.tsx';
