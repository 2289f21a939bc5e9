import './theme/theme.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Loading, Shell } from './components/shell.tsx';
import { ErrorBoundary } from './components/shellError.tsx';
import { codeInPath } from './screens/join/code.ts';
import { Join } from './screens/join/join.tsx';
import { applyComfort } from './theme/comfort.ts';

// Whoever comes by a join link gets the join screen alone, without the router and the rest: a phone in a meeting room
// should reach its seat at once. Everything else is the app.
const App = lazy(() => import('./app.tsx'));

applyComfort();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');
const joinCode = codeInPath(location.pathname);
const opening = (
  <Shell>
    <Loading />
  </Shell>
);
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <Suspense fallback={opening}>{joinCode === null ? <App /> : <Join code={joinCode} />}</Suspense>
    </ErrorBoundary>
  </StrictMode>,
);
