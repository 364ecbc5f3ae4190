/** Whether the long loops run in full (`npm run soak:store`); `npm test` runs a seeded sample of each. */
export const IN_FULL = process.env['JINGWEI_SOAK'] === 'true';
