// Two accounts, so that a right to one gives no right to the other: the Functions host keeps its leases, function keys and the
// app's package in the first, trade data is in the second.
param location string
param tags object
param token string

@description('Days a deleted or overwritten raw file can be brought back.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 30

@description('Days after which rejected rows are deleted; a later recompute writes them again.')
@minValue(1)
param rejectsDays int = 90

var deploymentContainer = 'deployment'

module host 'storage-account.bicep' = {
  params: {
    name: 'sthost${token}'
    location: location
    tags: tags
    containers: [deploymentContainer]
  }
}

// The names are those of TradeStorageClients; the app creates what is missing, so a new table needs no deployment.
module trade 'storage-account.bicep' = {
  params: {
    name: 'sttrade${token}'
    location: location
    tags: tags
    containers: ['raw', 'refined', 'rejects', 'revisions']
    queues: ['trade-work', 'trade-work-poison']
    tables: ['pointers', 'summaries', 'series', 'bycommodity', 'bypartner', 'revisions', 'ledger', 'runs', 'work']
    softDeleteDays: softDeleteDays
    expiries: [{ container: 'rejects', days: rejectsDays }]
  }
}

output hostAccountName string = host.outputs.name
output tradeAccountName string = trade.outputs.name
output deploymentContainerName string = deploymentContainer
