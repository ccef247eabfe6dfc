/** `fit help environment`. */
import { page } from './page.ts';

/** @returns the page. */
export function text(): string {
  return page('Environment', [
    {
      heading: 'What is kept where',
      entries: [
        ['FIT_HOME', 'one folder for everything, an absolute path: the store fit.db, your own rubrics, and config.yaml'],
        [
          'FIT_STORE',
          'where assessments are kept instead: the absolute path of a folder for fit.db, or the server of a team, postgres://user@host:5432/database; else store in config.yaml',
        ],
        [
          'XDG_DATA_HOME',
          'else the store lies in its folder fit; without it ~/.local/share/fit, on macOS ~/Library/Application Support/fit, on Windows %LOCALAPPDATA%\\fit',
        ],
        [
          'XDG_CONFIG_HOME',
          'else config.yaml lies in its folder fit, your rubrics in fit/rubrics; without it ~/.config/fit, on macOS ~/Library/Application Support/fit, on Windows %APPDATA%\\fit',
        ],
      ],
    },
    { text: 'Relative values of these folders are passed over.' },
    {
      heading: 'What is settled for good',
      text: 'fit config shows what holds and who says so. What comes first counts: an option, the environment, .fit/config.yaml of the folder you are in, config.yaml, fit itself.',
      entries: [
        ['config.yaml', 'yours: name, role, rubric, map, store, color, accessible; fit config set writes it'],
        ['.fit/config.yaml', 'for all who work in a folder, and made by whoever made that: rubric and map alone'],
      ],
    },
    {
      heading: 'The server of a team',
      entries: [
        [
          '?sslmode=',
          'in its address: verify-full, which is usual; require, where nobody can read along but the server proves nothing; disable, usual on this machine',
        ],
        ['?sslrootcert=', 'file with the certificate of whoever vouches for the server'],
        ['?schema=', 'the PostgreSQL schema of the tables; else fit'],
        [
          'PGPASSWORD',
          'the password, unless FIT_STORE holds it; else ~/.pgpass; else it is asked for on the terminal. Never in config.yaml or on a command line',
        ],
        ['PGPASSFILE', 'instead of ~/.pgpass; both for your eyes only, chmod 600'],
        ['PGHOST, PGPORT, PGUSER, PGDATABASE, PGSSLMODE, PGSSLROOTCERT', 'what the address leaves open; without a user that is USER, on Windows USERNAME'],
      ],
    },
    {
      heading: 'Rubrics',
      entries: [
        ['FIT_RUBRIC', 'the rubric for answers that name none; else rubric in the settings; else msp-mindset'],
        ['FIT_MAP', 'the map for fit export and for --prefill, where no option names one; else map in the settings'],
        ['FIT_RUBRICS', 'folders with your own rubrics, as in PATH; looked into before .fit/rubrics here and those of your settings'],
      ],
    },
    {
      heading: 'Who works with fit',
      entries: [
        ['FIT_NAME', 'your name, for what you assess, say and decide, unless --by gives it; else name in config.yaml'],
        ['FIT_ROLE', 'your role as an assessor, else role in config.yaml; alone it makes no second rating, as --as does'],
      ],
    },
    {
      heading: 'Terminal',
      entries: [
        ['NO_COLOR', 'no colour'],
        ['FORCE_COLOR', 'colour, also into a pipe; 0 is none'],
        ['CLICOLOR_FORCE', 'the same'],
        ['CLICOLOR', '0 is no colour'],
        ['TERM', 'dumb is no colour and plain signs, linux is plain signs'],
        ['LC_ALL, LC_CTYPE, LANG', 'what is not UTF-8 gets plain signs, and an interview in lines'],
        ['FIT_ACCESSIBLE, ACCESSIBLE', 'the interview in plain lines, as with --accessible; else accessible in the settings'],
        ['CI', 'nobody is asked'],
        ['MSYSTEM', 'set by Git Bash, which hides the terminal: the message then says what to do'],
      ],
    },
    { text: '--color always and --color never come before all of these, color in the settings after all but TERM. An empty value is as good as none.' },
    { heading: 'Faults', entries: [['FIT_DEBUG', '1 shows the details of a bug']] },
  ]);
}
