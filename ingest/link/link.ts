import type { Addressee, DepartmentMention, InstrumentMention, Issuer, Modality, PolicyDocument, Statement } from '../../graph/model.ts';
import { spanContains } from '../../graph/span.ts';
import { findActors } from '../../graph/vocabulary/actors.ts';
import { isGenericBody, resolveBody } from '../../graph/vocabulary/bodies.ts';
import { coinedInstrument, type CoinedInstrument } from './coined.ts';

/** `linked`: the vocabulary knows the name. `generic`: it names no one body (各有关部门). `unknown`: kept for review, never made an entity. */
export type LinkStatus = 'linked' | 'generic' | 'unknown';

/** A mention of a body with the body it means, if the vocabulary knows it. */
export interface BodyLink<T> {
  readonly mention: T;
  readonly status: LinkStatus;
  readonly body: string | null;
}

/** A mention of actors with the classes it means. */
export interface ActorLink<T> {
  readonly mention: T;
  readonly actors: readonly string[];
}

export interface InstrumentLink {
  readonly mention: InstrumentMention;
  /** Id of the named instrument, or of its class. */
  readonly instrument: string;
  /** The instrument itself where the text coins its name. */
  readonly coined: CoinedInstrument | null;
  /** Main modality of the sentence that names it; `none` outside sentences. */
  readonly modality: Modality;
}

/** A document's mentions led to entities of the vocabulary, in the context of its region and date. */
export interface Links {
  readonly issuers: readonly BodyLink<Issuer>[];
  readonly departments: readonly BodyLink<DepartmentMention>[];
  readonly addressees: readonly ActorLink<Addressee>[];
  readonly bearers: readonly ActorLink<Statement>[];
  readonly instruments: readonly InstrumentLink[];
}

/** Links mentions to entities. Pure: the same document and vocabulary give the same links. */
export function linkMentions(document: PolicyDocument): Links {
  const context = { region: document.meta.region.id, date: document.meta.issued };
  const linkBody = <T extends { readonly name: string }>(mention: T): BodyLink<T> => {
    const body = resolveBody(mention.name, context)?.id ?? null;
    if (body !== null) return { mention, status: 'linked', body };
    return { mention, status: isGenericBody(mention.name) ? 'generic' : 'unknown', body };
  };
  return {
    issuers: document.meta.issuers.map(linkBody),
    departments: document.departments.map(linkBody),
    addressees: document.meta.addressees.map((mention) => ({ mention, actors: actorsIn(mention.name) })),
    bearers: document.statements.map((mention) => ({ mention, actors: mention.bearer === null ? [] : actorsIn(mention.bearer) })),
    instruments: document.instruments.map((mention) => {
      const coined = mention.coined ? coinedInstrument(mention) : null;
      const modality = sentenceOf(document, mention)?.modality[0] ?? 'none';
      return { mention, instrument: coined?.id ?? mention.instrument ?? mention.class, coined, modality };
    }),
  };
}

function actorsIn(name: string): string[] {
  return [...new Set(findActors(name).map((match) => match.entry.id))].sort();
}

function sentenceOf(document: PolicyDocument, mention: InstrumentMention): Statement | undefined {
  return document.statements.find((statement) => statement.clause === mention.clause && spanContains(statement.span, mention.span));
}
