export { CatalogueScreen } from './catalogueScreen.tsx';
