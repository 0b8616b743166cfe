import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { PageHeading } from '../components/PageHeading.tsx';

interface Props {
  /** Stands as the heading while it is loaded. */
  readonly title: string;
  /** Tells pages apart. */
  readonly name: string;
  readonly load: () => Promise<ComponentType>;
}

/** A page in a part of the code of its own, asked for when it is opened; until it is there the page is not live. */
export function PartPage({ title, name, load }: Props) {
  const { data, error } = useQuery({
    queryKey: ['page', name],
    queryFn: async () => ({ Page: await load() }),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  if (data) return <data.Page />;
  return (
    <>
      <PageHeading title={title} />
      {error ? (
        <p className="app-problem" role="alert">
          <strong>This page could not be loaded.</strong> The site cannot be reached, or it was replaced by a
          newer one. Reload the page.
        </p>
      ) : (
        <p role="status">Opening {title.toLowerCase()}…</p>
      )}
    </>
  );
}
