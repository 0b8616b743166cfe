export { copyPng as copyImage } from '../export/save.ts';
