import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIndexFeed } from '../../../api/index-feed.ts';
import { createIndex } from '../../../api/search/index/clauseIndex.ts';
import { loadLexicon } from '../../../api/search/lexicon/load.ts';
import { makeContext } from '../../../api/search/understand/collection.ts';
import type { VocabularyContext } from '../../../api/search/understand/context.ts';
import { vocabularyNames } from '../../../api/search/understand/names.ts';
import { understand } from '../../../api/search/understand/understand.ts';
import { loadWeights } from '../../../api/search/weights.ts';
import { tokenise } from '../../../graph/text/tokenise.ts';
import { ingest, SAMPLE_FILES, temporaryStore } from '../../seeds.ts';
import { addTally, f1, JUDGED, judgedParts, readQuestions, type ExpectedQuestion, type Judged } from './understanding.ts';

const { store, dispose } = temporaryStore();
const names = vocabularyNames();
let context: VocabularyContext;
beforeAll(async () => {
  await ingest(store, SAMPLE_FILES, 'samples');
  const index = createIndex(tokenise, loadWeights());
  await makeIndexFeed(store, index).refresh();
  context = makeContext(index, names, loadLexicon(), tokenise, () => '2026-11-21');
}, 120_000);
afterAll(dispose);

/** F1 of each kind of chip, and the share of intents, over questions. */
function score(questions: readonly ExpectedQuestion[]): Record<Judged | 'intent', number> {
  const tallies = new Map(JUDGED.map((kind) => [kind, { expected: 0, found: 0, right: 0 }]));
  let intents = 0;
  for (const { question, expected, intent } of questions) {
    const understood = understand(question, context);
    const parts = judgedParts(understood, names);
    for (const [kind, tally] of tallies) addTally(tally, kind, expected[kind], parts[kind]);
    if (understood.intent === intent) intents++;
  }
  const scores = Object.fromEntries([...tallies].map(([kind, tally]) => [kind, f1(tally)]));
  return { ...scores, intent: intents / questions.length } as Record<Judged | 'intent', number>;
}

const LEAST: Readonly<Record<Judged, number>> = {
  regions: 0.85,
  bodies: 0.8,
  instruments: 0.85,
  bearers: 0.8,
  modality: 0.85,
  deadlines: 0.95,
  documents: 0.95,
  corrections: 0.75,
};

describe('questions in the manner of users', () => {
  it.each(['development', 'kept'] as const)('%s ones are understood', (part) => {
    const scores = score(readQuestions()[part]);
    for (const kind of JUDGED) expect({ kind, score: scores[kind] >= LEAST[kind] || scores[kind] }).toEqual({ kind, score: true });
  });
});

describe('chips of the samples', () => {
  const chip = (question: string, id: string) => understand(question, context).chips.find((each) => each.id === id);

  it('names the other places of one name, and takes the chosen one', () => {
    expect(chip('江北绿色保险', 'region:500105')?.alternatives.map(({ name }) => name)).toContain('宁波市江北区');
    const switched = understand('江北绿色保险', context, { choose: ['region:330205'] }).chips[0];
    expect(switched).toMatchObject({ name: '宁波市江北区', surface: '江北' });
    expect(switched?.alternatives.map(({ id }) => id)).toContain('region:500105');
  });

  it('puts in an added chip and passes over an id that means nothing', () => {
    const { chips } = understand('绿色保险', context, { add: ['region:140000', 'region:nowhere', 'nothing', 'deadline:2025'] });
    expect(chips.map(({ id }) => id)).toEqual(['instrument:insurance', 'region:140000', 'deadline:2025']);
  });

  it('offers what is not yet named', () => {
    const { suggestions } = understand('山西绿色保险', context);
    expect(suggestions.map(({ id }) => id)).toContain('region:500105');
    expect(suggestions.map(({ id }) => id)).not.toContain('region:140000');
  });

  it.each([
    ['北京鼓厉发行绿色债券', '已按“鼓励”理解'],
    ['风险补尝', '已按“风险补偿”理解'],
    ['lsbx有哪些', '已按“绿色保险”理解'],
  ])('%s: says %s', (question, said) => {
    expect(understand(question, context).corrections.map(({ text }) => text)).toContain(said);
  });
});

describe('words that may be wrong', () => {
  it.each([
    ['山西担报怎么算', '担报', { word: '担保', question: '山西担保怎么算' }],
    ['山西 擔報怎麼算', '担报', { word: '担保', question: '山西 担保怎么算' }],
  ])('%s offers another for %s, and the question with it', (question, from, choice) => {
    const { corrections, normalised } = understand(question, context);
    expect(corrections).toEqual([{ kind: 'typo', from, to: null, alternatives: [choice], text: '您是否要找：“担保”' }]);
    expect(normalised).toContain(from);
    expect(understand(choice.question, context).corrections).toEqual([]);
  });
});

describe('any way of writing', () => {
  it.each([
    ['lüse zhaiquan', '绿色债券'],
    ['zhuanxing jinrong shi shenme', '转型金融是什么'],
    ['绿色xindai有哪些', '绿色信贷有哪些'],
    ['beijinglvsebaoxian', '北京绿色保险'],
    ['shanxi yinhang yaliceshi', '山西银行压力测试'],
    ['碳帐户', '碳账户'],
    ['资产证卷化', '资产证券化'],
    ['露披环境信息', '披露环境信息'],
  ])('%s is read as %s', (question, read) => {
    expect(understand(question, context).normalised).toBe(read);
  });

  it.each([
    ['渝江北绿色信贷', ['region:500105']],
    ['重庆市的江北区', ['region:500105']],
    ['京的绿色债券', ['region:110000', 'instrument:bond']],
    ['江浙沪碳市场', ['region:320000', 'region:330000', 'region:310000']],
    ['三地的银行', ['region:group-jing-jin-ji', 'bearer:banking-institution']],
    ['银行和险企要报什么', ['bearer:banking-insurance-institution', 'modality:oblige']],
    ['2025-2027年', ['deadline:2025-2027']],
    ['五年内', ['deadline:2026-2031']],
    ['2023年印发的文件', []],
    ['银发2016 228号', ['number:银发〔2016〕228号']],
    ['环保部门', ['bearer:environment-authority']],
    ['fagaiwei', ['body:ndrc']],
  ])('%s has %j', (question, ids) => {
    const found = understand(question, context).chips.map(({ id }) => id);
    for (const id of ids) expect(found).toContain(id);
    if (ids.length === 0) expect(found).toEqual([]);
  });
});

describe('right words stay', () => {
  it('corrects nothing in sentences of the samples', async () => {
    const documents = context.documents.map(({ id }) => id);
    const rows = (await Promise.all(documents.map((id) => store.query('clausesByDocument', { ids: [id] })))).flat();
    const sentences = rows.flatMap(({ text }) => text.split(/[。；]/)).filter((text) => text.length > 10 && text.length < 120);
    const corrected = sentences.slice(0, 300).filter((text) => understand(text, context).corrections.length > 0);
    expect(corrected).toEqual([]);
  });

  it.each([
    '可以用林权抵押吗',
    '打网约车',
    '把钱引到绿色产业',
    '银政企对接会',
    '我行寄货',
    '绿色通道',
    '企业间担保',
    '谁负责这件事',
    'ESG',
    'abs',
    'SLB',
    'ccer怎么交易',
  ])('%s', (question) => {
    expect(understand(question, context).corrections).toEqual([]);
  });
});
