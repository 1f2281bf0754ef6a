import type { TextDocument } from 'vscode-languageserver-textdocument';
import { buildQuestionnaire } from './model/build.ts';
import type { ShapeFault } from './model/faults.ts';
import { createLexicon, type Lexicon } from './model/lexicon.ts';
import { type Passage, passagesOf, type Wordings } from './model/passages.ts';
import type { Questionnaire } from './model/questionnaire.ts';
import { defaultSettings, type Settings } from './protocol.ts';
import { checking } from './rules/check.ts';
import type { Finding } from './rules/rule.ts';
import type { Study } from './study/types.ts';
import { withLineFeeds } from './syntax/lines.ts';
import { parseYaml } from './syntax/parse.ts';
import { reparseYaml } from './syntax/reparse.ts';
import type { SyntaxTree } from './syntax/tree.ts';

/** Everything known of one version of a document: made once, shared by every feature. */
export interface Analysis {
  readonly document: TextDocument;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly questionnaire: Questionnaire;
  /** What does not fit the format. */
  readonly faults: readonly ShapeFault[];
  /** The study that the file answers; absent where it names one that is not known, or is no contribution. */
  readonly study?: Study;
  readonly studies: readonly Study[];
  /** The names that the text may use; of the study, or of nothing where that is not known. */
  readonly lexicon: Lexicon;
  /** The summary and the narratives, in the order in which the report is read. */
  readonly passages: readonly Passage[];
  readonly settings: Settings;
  /** In the order of the file; worked out to the end when they are asked for. */
  readonly findings: readonly Finding[];
  /** Works out a part of the findings. @returns true when all of them are there */
  checkOn(): boolean;
}

/** What the last version of a document leaves to the next; it changes nothing but how long the next takes. */
export interface Memory {
  tree?: SyntaxTree;
  lexicon?: Lexicon;
  /** What is known of the texts that were read with that lexicon. */
  wordings?: Wordings;
}

/** Analyses a document. Never throws, whatever the text. `memory` is filled, and used for the next version. */
export function analyse(
  document: TextDocument,
  studies: readonly Study[],
  settings = defaultSettings,
  memory: Memory = {},
): Analysis {
  const text = withLineFeeds(document.getText());
  const read = memory.tree ? reparseYaml(memory.tree, text) : parseYaml(text);
  memory.tree = read;
  const studyOf = (id: string | undefined) => findStudy(studies, id, read);
  const { questionnaire, faults } = buildQuestionnaire(read, studyOf);
  const other = faults.find((fault) => fault.code === 'not-a-contribution');
  const study = other ? undefined : studyOf(questionnaire.study?.value);
  // Of the lines of a text that was pasted nothing is said one by one.
  const tree = other?.isText ? { ...read, problems: [] } : read;
  let lexicon: Lexicon | undefined;
  let passages: readonly Passage[] | undefined;
  let findings: readonly Finding[] | undefined;
  let check: ReturnType<typeof checking> | undefined;
  const analysis: Analysis = {
    document,
    text,
    tree,
    questionnaire,
    faults,
    study,
    studies,
    settings,
    get lexicon() {
      lexicon ??= createLexicon(study, questionnaire, memory.lexicon);
      return lexicon;
    },
    get passages() {
      passages ??= rememberedPassages(analysis, memory);
      return passages;
    },
    get findings() {
      while (!findings) analysis.checkOn();
      return findings;
    },
    checkOn() {
      check ??= checking(analysis);
      const { done, value } = findings ? { done: true, value: findings } : check.next();
      if (done) findings = value ?? [];
      return findings !== undefined;
    },
  };
  return analysis;
}

function rememberedPassages({ text, questionnaire, study, lexicon }: Analysis, memory: Memory): readonly Passage[] {
  const known = memory.lexicon === lexicon ? memory.wordings : undefined;
  const passages = passagesOf(text, questionnaire, study, lexicon, known);
  memory.lexicon = lexicon;
  memory.wordings = new Map(passages.map(({ slot, wording }) => [slot, wording]));
  return passages;
}

/** The study of this name. A file that names none is taken to answer the only study there is. */
function findStudy(studies: readonly Study[], id: string | undefined, tree: SyntaxTree): Study | undefined {
  if (id !== undefined) return studies.find((study) => study.id === id);
  return tree.root?.type === 'map' && studies.length === 1 ? studies[0] : undefined;
}
