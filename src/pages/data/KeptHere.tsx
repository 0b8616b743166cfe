import { useQuery } from '@tanstack/react-query';
import { useImports } from '../../components/import-context.ts';
import { roomQuery } from '../../queries/extract-history.ts';
import { DeleteForGood } from './DeleteForGood.tsx';

/** How much room this browser gives, and the way to delete every extract that it keeps. */
export function KeptHere() {
  const { deleteEverything, busy } = useImports();
  const room = useQuery(roomQuery).data;
  return (
    <>
      {room && (
        <p className="app-secondary">
          The site uses {size(room.used)} of the {size(room.of)} that this browser gives it.{' '}
          {room.isProtected
            ? 'The browser has promised not to clear it.'
            : 'The browser may clear it when the computer runs short of space; keep a published package as a copy.'}
          {room.used > room.of * 0.8 && (
            <strong> It is nearly full: delete undone extracts that are no longer needed.</strong>
          )}
        </p>
      )}
      <DeleteForGood
        name="Delete all extracts from this browser"
        warning="This deletes every extract that was accepted here, with its history, from this browser for good. The site’s own data is shown afterwards, and papers stay. Publish a data package first to keep a copy."
        confirm="Delete for good"
        keep="Keep the extracts"
        isOff={busy !== ''}
        onDelete={deleteEverything}
      />
    </>
  );
}

function size(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${units[unit] ?? ''}`;
}
