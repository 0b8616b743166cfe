import { useQuery } from '@tanstack/react-query';
import type { AltText } from '../model/paper.ts';
import { altTextsQuery } from '../queries/alt-texts.ts';
import { useDashboard } from './dashboard-context.ts';

const none: readonly AltText[] = [];

/** Alt texts that authors wrote in this browser; none on a site for the public. */
export function useAltTexts(): readonly AltText[] {
  const { catalogue } = useDashboard();
  return useQuery({ ...altTextsQuery(), enabled: !catalogue.isPublicCopy }).data ?? none;
}
