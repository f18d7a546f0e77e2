import type { Adapter } from '../adapter.ts';
import { opened } from '../starting.ts';
import type { Limits } from '../stdio/limits.ts';
import { HttpSession } from './session.ts';
import type { Target } from './target.ts';

/** An implementation behind a URL: the same messages, as the bodies of requests and of their answers. */
export const http = (target: Target, limits: Limits): Adapter => ({
  name: target.url.href,
  transport: 'http',
  open: (greeting, signal) => opened(() => new HttpSession(target, limits, greeting), limits.startMs, signal),
});
