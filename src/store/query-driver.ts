/** How the query layer works over the one connection that a store has. */
import type { DatabaseConnection, Driver } from 'kysely';

/** @returns a driver that runs queries and nothing else: connections are opened and transactions led by the store itself. */
export function queryDriver(executeQuery: DatabaseConnection['executeQuery']): Driver {
  const nothing = async () => {};
  const connection: DatabaseConnection = {
    executeQuery,
    streamQuery: () => {
      throw new Error('rows are read at once');
    },
  };
  return {
    init: nothing,
    acquireConnection: async () => connection,
    releaseConnection: nothing,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    destroy: nothing,
  };
}
