import { describe, expect, test } from 'vitest';
import { colourLevel } from '../../src/text/colour.ts';
import { glyphsFor } from '../../src/text/glyphs.ts';

describe('colour', () => {
  test.each([
    ['a terminal', {}, undefined, true, 1],
    ['a pipe', {}, undefined, false, 0],
    ['auto is the same', {}, 'auto', true, 1],
    ['--color=always beats everything', { NO_COLOR: '1', TERM: 'dumb' }, 'always', false, 1],
    ['--color=never beats everything', { FORCE_COLOR: '1' }, 'never', true, 0],
    ['NO_COLOR', { NO_COLOR: '1' }, undefined, true, 0],
    ['NO_COLOR beats FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, undefined, true, 0],
    ['NO_COLOR=0 is set', { NO_COLOR: '0' }, undefined, true, 0],
    ['empty NO_COLOR is none', { NO_COLOR: '' }, undefined, true, 1],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, undefined, false, 1],
    ['FORCE_COLOR=3 gives no more than 16 colours', { FORCE_COLOR: '3' }, undefined, false, 1],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, undefined, true, 0],
    ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, undefined, true, 0],
    ['empty FORCE_COLOR is none', { FORCE_COLOR: '' }, undefined, false, 0],
    ['FORCE_COLOR=0 beats CLICOLOR_FORCE', { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }, undefined, true, 0],
    ['CLICOLOR_FORCE', { CLICOLOR_FORCE: '1' }, undefined, false, 1],
    ['CLICOLOR_FORCE=0 says nothing', { CLICOLOR_FORCE: '0' }, undefined, true, 1],
    ['CLICOLOR_FORCE beats CLICOLOR=0', { CLICOLOR_FORCE: '1', CLICOLOR: '0' }, undefined, false, 1],
    ['CLICOLOR=0', { CLICOLOR: '0' }, undefined, true, 0],
    ['CLICOLOR=1 is no force', { CLICOLOR: '1' }, undefined, false, 0],
    ['TERM=dumb', { TERM: 'dumb' }, undefined, true, 0],
    ['FORCE_COLOR beats TERM=dumb', { FORCE_COLOR: '1', TERM: 'dumb' }, undefined, true, 1],
  ] as const)('%s', (_, env, flag, isTTY, level) => {
    expect(colourLevel({ flag, env, stream: { isTTY } })).toBe(level);
  });
});

describe('glyphs', () => {
  test.each([
    [{}, 'unicode'],
    [{ LANG: 'en_US.UTF-8' }, 'unicode'],
    [{ LANG: 'de_CH.utf8' }, 'unicode'],
    [{ LANG: 'C' }, 'ascii'],
    [{ LANG: 'de_CH.ISO-8859-1' }, 'ascii'],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, 'ascii'],
    [{ LC_ALL: '', LANG: 'en_US.UTF-8' }, 'unicode'],
    [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, 'ascii'],
    [{ LC_CTYPE: 'C.UTF-8', LANG: 'C' }, 'unicode'],
    [{ LC_ALL: 'C.UTF-8', LC_CTYPE: 'C' }, 'unicode'],
    [{ TERM: 'linux', LANG: 'en_US.UTF-8' }, 'ascii'],
    [{ TERM: 'dumb', LANG: 'en_US.UTF-8' }, 'ascii'],
    [{ TERM: 'xterm-256color', LANG: 'en_US.UTF-8' }, 'unicode'],
  ] as const)('%j: %s', (env, set) => {
    expect(glyphsFor(env)).toBe(set);
  });
});
