import { execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { JingweiError } from '../../graph/errors.ts';
import { makeContext, type Services } from '../context.ts';
import { said, type Language } from '../said.ts';
import type { Ask, Variables } from './types.ts';

/** Each question has a context of its own, so that nothing is kept from one page of a long list to the next. */
export function makeAsk(schema: GraphQLSchema, services: Services): (language: Language) => Ask {
  const parsed = new Map<string, DocumentNode>();
  return (language) =>
    async <Data>(document: string, variables: Variables): Promise<Data> => {
      const node = parsed.get(document) ?? parse(document);
      parsed.set(document, node);
      const result = await execute({ schema, document: node, variableValues: variables, contextValue: makeContext(services, language) });
      const [error] = result.errors ?? [];
      if (error !== undefined) throw causeOf(error);
      return result.data as Data;
    };
}

/** The error as it was thrown; one of GraphQL's own without a place in the answer is about the variables. */
function causeOf(error: GraphQLError): Error {
  if (error.originalError !== undefined && !(error.originalError instanceof GraphQLError)) return error.originalError;
  if (error.path !== undefined) return error;
  const variable = /"\$(\w+)"/.exec(error.message)?.[1];
  const fault = error.message.replace(/\.$/, '');
  const words = said(
    `variables 中的 ${variable ?? '条件'} 缺失或写得不对（${fault}）`,
    `${variable ?? 'A condition'} of variables is missing or wrong (${fault})`,
  );
  return new JingweiError('BAD_ARGUMENT', words, {
    remedy: said('请从页面上的导出链接打开', 'Open it from the link of the page'),
    cause: error,
  });
}
