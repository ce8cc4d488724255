// Every right that anybody is given, each on the one account it is for.
param appPrincipalId string
param uploaderPrincipalId string
param hostAccountName string
param tradeAccountName string
param applicationInsightsName string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

// The host takes leases on blobs, keeps function keys in them and reads the app's package; its diagnostic events go to a
// table. It needs no queue of its own: the app's queue is in the other account.
var hostRoles = [blobDataOwner, tableDataContributor]
var tradeRoles = [blobDataContributor, queueDataContributor, tableDataContributor]

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource tradeAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: tradeAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource appOnHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in hostRoles: {
    name: guid(hostAccount.id, appPrincipalId, role)
    scope: hostAccount
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource appOnTrade 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in tradeRoles: {
    name: guid(tradeAccount.id, appPrincipalId, role)
    scope: tradeAccount
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(applicationInsights.id, appPrincipalId, monitoringMetricsPublisher)
  scope: applicationInsights
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

// Shared keys are off, so the uploader of raw files needs a role as well. No principal type: it may be a person or a pipeline.
resource uploaderOnTrade 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(uploaderPrincipalId)) {
  name: guid(tradeAccount.id, uploaderPrincipalId, blobDataContributor)
  scope: tradeAccount
  properties: {
    principalId: uploaderPrincipalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}
