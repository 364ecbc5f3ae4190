import { ENDINGS, MOST_BYTES, MOST_PAGES, MOST_TIME } from '../collection/limits.ts';
import { countHoldings, type Holdings, type HoldingsInput } from '../collection/holdings.ts';
import { previewFile } from '../collection/preview.ts';
import { groupFindings, listFindings, listUnknownNames, type FindingRow } from '../collection/review.ts';
import type { Upload } from '../collection/uploads.ts';
import type { UnknownName } from '../../ingest/review.ts';
import { loadVocabulary } from '../../graph/vocabulary/load.ts';
import { DATASET_FORMATS } from '../dataset/order.ts';
import { findingFor } from '../findings.ts';
import { loadOne } from '../loaders.ts';
import { pageOf, type PageArguments } from '../paging.ts';
import { loadRegion } from '../regions.ts';
import { documentPage } from './entities.ts';
import type { FieldResolvers } from './types.ts';
import { say } from '../said.ts';

const query: FieldResolvers<unknown> = {
  holdings: (_parent, args: HoldingsInput, context) => countHoldings(args, context),
  collections: async (_parent, _args, { store }) => {
    const sources = await store.query('sourcesByCollection', { collection: '' });
    const homes = Map.groupBy(sources, ({ documentId }) => documentId);
    return [...Map.groupBy(sources, ({ collection }) => collection)]
      .map(([name, files]) => {
        const documents = new Set(files.map(({ documentId }) => documentId));
        const only = [...documents].filter((id) => homes.get(id)?.every(({ collection }) => collection === name));
        return { name, documents: documents.size, onlyHere: only.length, files: files.length };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
  findingRules: async (_parent, _args, { store }) => groupFindings(await listFindings(store)),
  findings: async (_parent, { rule, ...page }: PageArguments & { rule?: string | null }, { store }) =>
    pageOf(
      (await listFindings(store)).filter((row) => !rule || row.rule === rule),
      page,
    ),
  unknownNames: async (_parent, { kind, ...page }: PageArguments & { kind?: string | null }, { store }) => {
    const names = await listUnknownNames(store);
    const kinds = [...Map.groupBy(names, (name) => name.kind)].map(([id, all]) => ({ kind: id, names: all.length }));
    const meant = names.filter((name) => !kind || name.kind === kind);
    return { kinds, ...pageOf(meant, page) };
  },
  datasetFormats: () => DATASET_FORMATS,
  uploadLimits: () => ({ bytes: MOST_BYTES, pages: MOST_PAGES, seconds: MOST_TIME / 1000, endings: ENDINGS }),
  uploads: (_parent, { batch }: { batch: string }, { uploads }) => uploads?.ofBatch(batch) ?? [],
};

const holdings: FieldResolvers<Holdings> = {
  absentRegions: ({ absent }, _args, context) => Promise.all(absent.map((id) => loadRegion(id, context))),
  documents: ({ ids }, page: PageArguments, context) => documentPage(ids, page, context),
};

const finding: FieldResolvers<FindingRow> = {
  finding: (row) => row,
  document: (row, _args, { loaders }) => loadOne(loaders.document, row.documentId),
};

const unknownName: FieldResolvers<UnknownName> = {
  class: (row) => loadVocabulary().instruments.get(row.class ?? '') ?? null,
  document: (row, _args, { loaders }) => loadOne(loaders.document, row.documentId ?? null),
  title: ({ document }) => document,
};

const upload: FieldResolvers<Upload> = {
  problem: ({ problem }, _args, { language }) => problem && say(problem, language),
  seconds: ({ state, begun }) =>
    begun !== null && (state === 'READING' || state === 'ANNOTATING') ? Math.round((Date.now() - begun) / 1000) : null,
  page: ({ state, page }) => (state === 'READING' ? (page?.page ?? null) : null),
  pages: ({ page, read, file }) => read?.pages ?? file?.reading.pages.length ?? page?.pages ?? null,
  characters: ({ read, file }) => read?.characters ?? file?.reading.text.length ?? null,
  preview: ({ file }, _args, { store }) => (file === null ? null : previewFile(file, store)),
  document: ({ outcome }, _args, { loaders }) => loadOne(loaders.document, outcome?.documentId ?? null),
};

type PreviewFinding = Awaited<ReturnType<typeof previewFile>>['findings'][number];

const preview: FieldResolvers<Awaited<ReturnType<typeof previewFile>>> = {
  region: ({ regionId }, _args, context) => loadRegion(regionId, context),
  same: ({ sameId }, _args, { loaders }) => loadOne(loaders.document, sameId),
};

const uploadFinding: FieldResolvers<PreviewFinding> = { message: (row, _args, { language }) => findingFor(row, language) };

export const collectionResolvers = {
  Query: query,
  Holdings: holdings,
  DocumentFinding: finding,
  UnknownName: unknownName,
  Upload: upload,
  UploadPreview: preview,
  UploadFinding: uploadFinding,
};
