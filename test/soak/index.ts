/** Random working days on the emulated Excel with the whole add-in, judged by what is followed beside it. */
export { Broken, spendDay } from './day';
