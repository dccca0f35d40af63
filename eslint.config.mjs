import { relative, sep } from 'node:path';
import tseslint from 'typescript-eslint';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';

/** The core, in the order of imports: a folder may import those before it. */
const CORE = [
  'grid',
  'form',
  'indicator',
  'policy',
  'scoring',
  'ledger',
  'rules',
  'edits',
  'report',
  'blank',
];

/** Direction of imports: what each folder under src may import. docs/architecture.md says why. */
const MAY_IMPORT = {
  ...Object.fromEntries(CORE.map((folder, place) => [folder, CORE.slice(0, place)])),
  indicator: ['grid'],
  blank: ['grid', 'policy'],
  xlsx: ['grid', 'report'],
  docx: ['grid', 'form', 'report', 'xlsx'],
  foreign: ['grid', 'xlsx'],
  excel: CORE,
  taskpane: [...CORE, 'excel'],
  commands: [...CORE, 'excel', 'taskpane'],
  cli: [...CORE, 'xlsx', 'docx', 'foreign'],
};
const FOLDERS = Object.keys(MAY_IMPORT);

const NO_MARKUP = [
  'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML)$/]',
  'CallExpression[callee.property.name="insertAdjacentHTML"]',
  'CallExpression[callee.property.name=/^(write|writeln)$/][callee.object.name="document"]',
  'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  'Property[key.name="dangerouslySetInnerHTML"]',
].map((selector) => ({ selector, message: 'Text from a sheet is data: it becomes text nodes only.' }));

/** Chinese in code is a wording, but in sentences for a person, notes on a cell, and types. */
const SENTENCES = [
  'Property[key.name=/^(zh|en)$/] *',
  'CallExpression[callee.property.name=/^claim(Row)?$/] *',
  'CallExpression[callee.name=/^(claimed|refused)$/] *',
  'TSLiteralType *',
]
  .map((selector) => `:not(${selector})`)
  .join('');
const NO_WORDINGS = [
  'Literal[raw=/[\\u4e00-\\u9fff]/]',
  'TemplateElement[value.raw=/[\\u4e00-\\u9fff]/]',
].map((node) => ({
  selector: `${node}${SENTENCES}`,
  message: 'Wordings of labels belong to src/form/vocabulary.',
}));

/** Wings of src/form: what each may import besides src/grid and the shape of a form. */
const WINGS = {
  vocabulary: [],
  sheet: ['vocabulary'],
  funds: ['sheet', 'vocabulary'],
  table: ['funds', 'sheet', 'vocabulary'],
};
const ANY_WING = Object.keys(WINGS).join('|');
/** The vocabulary of src/indicator is entered like a wing. */
const WING_BY_INDEX = {
  regex: `^\\.\\.?/(${ANY_WING})/.+`,
  message: 'The index of a wing is its public face.',
};
/**
 * Tests, benches, scripts and the workbench enter a room by its index. The sentences and the JSON of the command line are
 * wings of it: a page needs its sentences without the files that read a disk.
 */
const ROOM_BY_INDEX = {
  regex: `(^|/)src/(?!form/(${ANY_WING})$|indicator/vocabulary$|cli/(strings|json)$)[^/]+/.+`,
  message: 'The index of a room, or of a wing of src/form, is its public face.',
};

/** A wing knows the shape of a form and the wings that the table allows, and nothing of what composes them. */
function directionOfWing(wing) {
  const allowed = ['form', ...WINGS[wing]];
  const { files, rules } = directionOf('form');
  const [severity, { patterns }] = rules['no-restricted-imports'];
  const others = {
    regex: `^\\.\\./(?!\\.\\./|(${allowed.join('|')})$)`,
    message: `src/form/${wing} may import only: ${allowed.join(', ')}.`,
  };
  return {
    files: files.map((glob) => glob.replace('form/', `form/${wing}/`)),
    rules: { 'no-restricted-imports': [severity, { patterns: [...patterns, others] }] },
  };
}

/** The pane is drawn from one state, which views do not keep a part of. */
const ONE_STATE = { regex: '^preact/(hooks|compat)|^@preact/', message: 'Views keep no state of their own.' };
const PANE_ONLY = { regex: '^preact(/|$)', message: 'Only src/taskpane draws.' };

/** Packages that pure folders may import; folders that are not listed may import any. */
const MAY_IMPORT_PACKAGES = {
  ...Object.fromEntries(CORE.map((folder) => [folder, ['big.js']])),
  xlsx: ['saxes', 'fflate'],
  docx: [],
  foreign: ['@e965/xlsx'],
};
const PURE = Object.keys(MAY_IMPORT_PACKAGES);

/** Globals that pure folders do without. src/xlsx reads the ISO dates of strict files, and so may use Date. */
const WORLD = [
  'Date',
  'Intl',
  'window',
  'document',
  'process',
  'console',
  'Buffer',
  'Office',
  'Excel',
  'setTimeout',
  'fetch',
];

/** A folder is reached by its index only, and only where the table allows it. */
function directionOf(folder) {
  const forbidden = FOLDERS.filter((other) => other !== folder && !MAY_IMPORT[folder].includes(other));
  const patterns = FOLDERS.filter((other) => other !== folder).map((other) => ({
    regex: `^(\\.\\./)+${other}/.+`,
    message: `Import from ../${other}: its index is its public face.`,
  }));
  if (forbidden.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${forbidden.join('|')})(/|$)`,
      message: `src/${folder} may import only: ${MAY_IMPORT[folder].join(', ') || 'nothing of ours'}.`,
    });
  }
  if (folder === 'form' || folder === 'indicator') patterns.push(WING_BY_INDEX);
  if (folder === 'taskpane') patterns.push(ONE_STATE);
  else patterns.push(PANE_ONLY);
  patterns.push({
    regex: '^(\\.\\./)+(test|excel-host|workbench)(/|$)',
    message: 'src knows nothing of tests and of the emulated Excel.',
  });
  const packages = MAY_IMPORT_PACKAGES[folder];
  if (packages) {
    patterns.push({
      regex: `^(?!\\.|(?:${packages.join('|')})$)`,
      message: `src/${folder} may import only the packages: ${packages.join(', ') || 'none'}.`,
    });
  }
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

/** Files and folders are named in kebab-case: lower case, words joined by hyphens. */
const kebabCase = {
  create: (context) => ({
    Program(node) {
      const path = relative(import.meta.dirname, context.filename).split(sep);
      const wrong = path.find((name) => !/^\.?[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(name));
      if (wrong !== undefined) context.report({ node, message: `Name this in kebab-case: ${wrong}` });
    },
  }),
};

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.{ts,tsx}'],
  })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Handlers of events stand in the middle of what is shown.
    files: ['**/*.tsx'],
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    plugins: { names: { rules: { 'kebab-case': kebabCase } } },
    rules: { 'names/kebab-case': 'error' },
  },
  ...FOLDERS.map(directionOf),
  ...Object.keys(WINGS).map(directionOfWing),
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'workbench/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ROOM_BY_INDEX] }] },
  },
  ...PURE.map((folder) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-globals': [
        'error',
        ...WORLD.filter((name) => folder !== 'xlsx' || name !== 'Date').map((name) => ({
          name,
          message: 'Pure folders know no clock, locale, DOM, Node or Office.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pure folders are deterministic.' },
      ],
    },
  })),
  {
    files: ['src/{excel,taskpane,commands}/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error']),
    ),
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...NO_MARKUP] } },
  {
    files: ['src/form/**/*.ts'],
    ignores: ['src/form/vocabulary/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_MARKUP, ...NO_WORDINGS] },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts', 'workbench/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)excel-host/(?!(?:browser|environment)$)',
              message: 'Import from excel-host, in a page from excel-host/browser: these are its faces.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['excel-host/src/**/*.ts', 'excel-host/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+src/(?!xlsx$)',
              message: 'Of the add-in, excel-host may import only src/xlsx.',
            },
            {
              regex: '^(\\.\\./)+(test|bench|scripts|workbench)(/|$)',
              message: 'excel-host knows nothing of those who use it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'excel-host/test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': 'off' },
  },
  prettier,
);
