export { WhatIfScreen } from './whatIfScreen.tsx';
