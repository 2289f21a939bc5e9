import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { apiError } from './errors.ts';
import { pagePolicy } from './headers.ts';
import { decodedPath } from './paths.ts';

const NOT_BUILT =
  '<!doctype html><meta charset="utf-8"><title>Muster</title><p>The screens are not built. Stop the server and run <code>npm start</code>.';

/** The built client: hashed files for ever, everything else asked for again, and the one page for every address of the app. */
export async function serveScreens(app: FastifyInstance, folder: string): Promise<void> {
  const page = pageReader(join(folder, 'index.html'));
  const showPage = (_request: FastifyRequest, reply: FastifyReply) => {
    const { nonce, header } = pagePolicy();
    const html = page()?.replace(
      '<head>',
      `<head><meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`,
    );
    return reply
      .code(html === undefined ? 503 : 200)
      .header('content-security-policy', header)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html ?? NOT_BUILT);
  };
  app.get('/', showPage);
  app.get('/index.html', showPage);
  if (existsSync(folder))
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      cacheControl: false,
      dotfiles: 'ignore',
      preCompressed: true,
      setHeaders: (response, path) => {
        const isHashed = path.replaceAll('\\', '/').includes('/assets/');
        response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) =>
    isPage(request)
      ? showPage(request, reply)
      : reply.code(404).send(apiError('notFound', 'There is nothing here. Check the address.')),
  );
}

/** An address of the app: not the API, no file name, nothing hidden. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = decodedPath(url);
  const last = path.split('/').at(-1) ?? '';
  return (
    (method === 'GET' || method === 'HEAD') &&
    !/^\/(api|socket\.io|assets)(\/|$)/.test(path) &&
    !/(^|\/)\./.test(path) &&
    !last.includes('.')
  );
}

/** Read again when the build replaced it. */
function pageReader(file: string): () => string | undefined {
  let known: { text: string; mtimeMs: number } | undefined;
  return () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return undefined;
    if (known?.mtimeMs !== stat.mtimeMs) known = { text: readFileSync(file, 'utf8'), mtimeMs: stat.mtimeMs };
    return known.text;
  };
}
