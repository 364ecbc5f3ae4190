import { JingweiError } from '../../graph/errors.ts';
import type { Context } from '../context.ts';
import { loadOne } from '../loaders.ts';
import { cursorAt, readPage } from '../paging.ts';
import { englishName } from '../english.ts';
import type { Answer, AnswerItem } from '../search/answer/types.ts';
import type { Facet } from '../search/facets.ts';
import type { Reason } from '../search/rank.ts';
import type { SearchFilters } from '../search/scope.ts';
import type { FoundClause, SearchResult } from '../search/search.ts';
import type { Correction } from '../search/understand/types.ts';
import type { FieldResolvers } from './types.ts';
import { said } from '../said.ts';

/** Longest question that is read; longer ones are pasted texts. */
const QUESTION_LIMIT = 500;

interface SearchArguments {
  readonly question: string;
  readonly filters?: SearchFilters | null;
  readonly first: number;
  readonly after?: string | null;
  readonly explain: boolean;
}

/** A search as it was asked for: with or without what each signal added. */
type AskedSearch = SearchResult & { readonly explain: boolean };
type AskedEdge = FoundClause & { readonly explain: boolean };

/** Runs a search; an empty or overlong question is `BAD_ARGUMENT`. */
export async function resolveSearch({ question, filters, explain, ...page }: SearchArguments, { search }: Context): Promise<AskedSearch> {
  const asked = question.trim();
  if (asked === '')
    throw new JingweiError('BAD_ARGUMENT', said('没有输入问题', 'No question was typed'), {
      remedy: said('请输入一个问题或词语', 'Type a question or words'),
    });
  if (asked.length > QUESTION_LIMIT)
    throw new JingweiError(
      'BAD_ARGUMENT',
      said(
        `问题有 ${asked.length} 个字，最多 ${QUESTION_LIMIT} 个`,
        `The question has ${asked.length} characters, at most ${QUESTION_LIMIT} are read`,
      ),
      {
        remedy: said('请缩短后再试', 'Shorten it and try again'),
      },
    );
  const { offset, limit } = readPage(page);
  return { ...(await search.search(asked, withoutNulls(filters ?? {}), limit, offset - 1)), explain };
}

/** Filters as a client sends them may hold nulls, which mean the same as absent. */
function withoutNulls(filters: SearchFilters): SearchFilters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null && value !== undefined));
}

const connection: FieldResolvers<AskedSearch> = {
  edges: ({ page, explain }) => page.map((found) => ({ ...found, cursor: cursorAt(found.rank), explain })),
  pageInfo: (result) => {
    const last = result.page.at(-1);
    return { hasNextPage: result.hasNextPage, endCursor: last === undefined ? null : cursorAt(last.rank) };
  },
  searched: (result) => result,
};

const edge: FieldResolvers<AskedEdge> = {
  node: ({ hit }, _args, { loaders }) => loadOne(loaders.clause, hit.clause.id),
  score: ({ hit }) => hit.score,
  match: ({ match }, _args, { language }) => match[language],
  reasons: ({ hit, explain }) => (explain ? hit.reasons : []),
};

const searched: FieldResolvers<SearchResult> = {
  documents: (result, _args, { loaders }) => Promise.all(result.scope.documents.map(({ id }) => loadOne(loaders.document, id))),
  clauses: (result) => result.clausesSearched,
  regions: (result, _args, { loaders }) =>
    Promise.all([...new Set(result.scope.documents.map(({ regionId }) => regionId))].map((id) => loadOne(loaders.region, id))),
};

const answer: FieldResolvers<Answer> = {
  explanation: ({ explanation }, _args, { language }) => explanation[language],
};

const item: FieldResolvers<AnswerItem> = {
  role: ({ role }, _args, { language }) => role?.[language] ?? null,
  clause: ({ clauseId }, _args, { loaders }) => loadOne(loaders.clause, clauseId),
  fact: ({ factId }) => factId,
  body: ({ bodyId }, _args, { loaders }) => loadOne(loaders.body, bodyId),
};

const reason: FieldResolvers<Reason> = {
  text: ({ text }, _args, { language }) => text[language],
};

/** Whatever a chip, a choice or a suggestion stands for has its English name in the vocabulary. */
const choice: FieldResolvers<{ readonly kind: string; readonly value: string }> = {
  en: ({ kind, value }) => englishName(kind, value),
};

const facet: FieldResolvers<Facet> = {
  values: ({ kind, values }) => values.map((value) => ({ ...value, en: englishName(kind, value.value) })),
};

const correction: FieldResolvers<Correction> = {
  text: ({ text, to, alternatives }, _args, { language }) => {
    if (language !== 'en') return text;
    return to === null ? `Did you mean ${alternatives.map(({ word }) => `“${word}”`).join(', ')}?` : `Read as “${to}”`;
  },
};

export const searchResolvers = {
  SearchConnection: connection,
  SearchEdge: edge,
  Searched: searched,
  Answer: answer,
  AnswerItem: item,
  Reason: reason,
  Chip: choice,
  ChipChoice: choice,
  Facet: facet,
  Correction: correction,
};
