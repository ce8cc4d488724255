// Everything the service needs in Azure, in one resource group. This file only wires: what a resource is like stands in
// modules/. Deployed by `azd up`, which fills the parameters from main.parameters.json.
targetScope = 'subscription'

@description('Name of the azd environment. The resource group and every resource are named after it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Azure region. It has to offer the Flex Consumption plan.')
@minLength(1)
@metadata({
  azd: {
    type: 'location'
  }
})
param location string

@description('When the recompute starts: six-field NCRONTAB expression, UTC.')
param recomputeSchedule string = '0 0 5 * * *'

@description('Origins of web pages that may call the service from a browser, separated by commas; * for any. Reads are anonymous, so any is safe.')
param corsOrigins string = '*'

@description('Who gets the alerts by e-mail; empty: they are only shown in the portal.')
param alertEmail string = ''

@description('Whether two days without a finished recompute raise an alert. Turn it off where the schedule is rarer than daily.')
param staleDataAlert bool = true

@description('Object id of the person or pipeline that uploads raw files; azd passes the deploying identity. Empty: nobody gets the role.')
param principalId string = ''

@description('How many instances of each scale group (HTTP, queue, timer) may run on demand. The queue\'s bound what a recompute can cost; HTTP has been seen to exceed it. Not every region takes fewer than 40.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { location: location, tags: tags, token: token }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: { location: location, tags: tags, token: token }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { location: location, tags: tags, token: token }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    workspaceName: monitoring.outputs.workspaceName
    tradeAccountName: storage.outputs.tradeAccountName
    email: alertEmail
    staleData: staleDataAlert
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    appPrincipalId: identity.outputs.principalId
    uploaderPrincipalId: principalId
    hostAccountName: storage.outputs.hostAccountName
    tradeAccountName: storage.outputs.tradeAccountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
  }
}

module functionApp 'modules/function-app.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    identityName: identity.outputs.name
    hostAccountName: storage.outputs.hostAccountName
    deploymentContainerName: storage.outputs.deploymentContainerName
    tradeAccountName: storage.outputs.tradeAccountName
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    recomputeSchedule: recomputeSchedule
    corsOrigins: map(split(corsOrigins, ','), origin => trim(origin))
    maximumInstanceCount: maximumInstanceCount
  }
  // Without its roles the app could not read its own package when it starts.
  dependsOn: [roles]
}

output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = functionApp.outputs.name
output API_URL string = functionApp.outputs.apiUrl
output TRADE_STORAGE_ACCOUNT string = storage.outputs.tradeAccountName
