export { CompanyScreen } from './companyScreen.tsx';
export { ImportScreen } from './import/importScreen.tsx';
export { ScenariosScreen } from './scenariosScreen.tsx';
