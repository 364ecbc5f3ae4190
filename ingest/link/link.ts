import type { Addressee, DepartmentMention, InstrumentMention, Issuer, Modality, PolicyDocument, Statement } from '../../graph/model.ts';
import { linkBearer, type ActorReading } from './actors.ts';
import { derivedBearers, linkAddressees, type DerivedBearer } from './addressees.ts';
import { linkBodies, type BodyLink } from './bodies.ts';
import { coinedInstrument, type CoinedInstrument } from './coined.ts';
import { instrumentForce } from './instrument-force.ts';

/** A mention of actors with the classes and bodies that it means. */
export interface ActorLink<T> extends ActorReading {
  readonly mention: T;
}

export interface InstrumentLink {
  readonly mention: InstrumentMention;
  /** Id of the named instrument, or of its class. */
  readonly instrument: string;
  /** The instrument itself where the text coins its name. */
  readonly coined: CoinedInstrument | null;
  /** The force with which the clause names it; `none` where it only states. */
  readonly modality: Modality;
}

/** A document's mentions led to entities of the vocabulary, in the context of its region and date. */
export interface Links {
  readonly issuers: readonly BodyLink<Issuer>[];
  readonly departments: readonly BodyLink<DepartmentMention>[];
  /** Classes of actors, and bodies where one is named. */
  readonly addressees: readonly (ActorLink<Addressee> & BodyLink<Addressee>)[];
  readonly bearers: readonly ActorLink<Statement>[];
  /** Whom sentences without a bearer bind, by the document's addressees. */
  readonly derived: readonly DerivedBearer[];
  readonly instruments: readonly InstrumentLink[];
}

const NOBODY: ActorReading = { actors: [], bodies: [] };

/** Links mentions to entities. Pure: the same document and vocabulary give the same links. */
export function linkMentions(document: PolicyDocument): Links {
  const own = { region: document.meta.region.id, date: document.meta.issued };
  const addressed = linkAddressees(document);
  return {
    issuers: linkBodies(document, document.meta.issuers),
    departments: linkBodies(document, document.departments),
    addressees: linkBodies(document, document.meta.addressees).map((link, index) => {
      const { actors, bodies } = addressed[index] ?? NOBODY;
      const status = actors.length + bodies.length > 0 ? 'linked' : link.status === 'linked' ? 'generic' : link.status;
      return { ...link, actors, bodies, status };
    }),
    bearers: document.statements.map((mention) => ({ mention, ...(mention.bearer === null ? NOBODY : linkBearer(mention.bearer, own)) })),
    derived: derivedBearers(document, addressed),
    instruments: document.instruments.map((mention) => {
      const coined = mention.coined ? coinedInstrument(mention) : null;
      const modality = instrumentForce(document, mention);
      return { mention, instrument: coined?.id ?? mention.instrument ?? mention.class, coined, modality };
    }),
  };
}
