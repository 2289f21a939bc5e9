export { SHORT, short, TITLE, title } from '../../shared/roleNames.ts';
