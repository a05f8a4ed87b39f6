export { demoCentre } from './demo-centre.js';
export { DemoProvince } from './demo-province.js';
export type { DemoOptions } from './demo-province.js';
export { loadDemo } from './load-demo.js';
export type { DemoStores } from './load-demo.js';
