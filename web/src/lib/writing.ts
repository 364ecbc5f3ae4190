/** What a visitor can do: change the collection, give the token first, or only read. */
export type Writing = 'open' | 'token' | 'off';
