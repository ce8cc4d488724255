// The app on a Flex Consumption plan: no instance while nothing is asked, more of them as the queue grows.
param location string
param tags object
param token string
param identityName string
param hostAccountName string
param deploymentContainerName string
param tradeAccountName string
param applicationInsightsName string
param recomputeSchedule string
param corsOrigins string[]
param maximumInstanceCount int

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: identityName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource tradeAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: tradeAccountName
}

resource applicationInsights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  // azd finds the app to deploy to by this tag: it is the service's name in azure.yaml.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}${deploymentContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: maximumInstanceCount }
    }
    siteConfig: {
      cors: { allowedOrigins: corsOrigins, supportCredentials: false }
      http20Enabled: true
      minTlsVersion: '1.2'
      // Runtime and package are no settings on this plan: see functionAppConfig.
      appSettings: [
        { name: 'AzureWebJobsStorage__blobServiceUri', value: hostAccount.properties.primaryEndpoints.blob }
        { name: 'AzureWebJobsStorage__tableServiceUri', value: hostAccount.properties.primaryEndpoints.table }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
        { name: 'TradeStorage__blobServiceUri', value: tradeAccount.properties.primaryEndpoints.blob }
        { name: 'TradeStorage__queueServiceUri', value: tradeAccount.properties.primaryEndpoints.queue }
        { name: 'TradeStorage__tableServiceUri', value: tradeAccount.properties.primaryEndpoints.table }
        { name: 'TradeStorage__credential', value: 'managedidentity' }
        { name: 'TradeStorage__clientId', value: identity.properties.clientId }
        { name: 'RecomputeSchedule', value: recomputeSchedule }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: applicationInsights.properties.ConnectionString }
        {
          name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
          value: 'Authorization=AAD;ClientId=${identity.properties.clientId}'
        }
        // The identity for whatever signs in by itself, such as the telemetry exporter.
        { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
      ]
    }
  }

  // Deployments use the identity that runs them; publishing passwords are not needed.
  resource scmPasswords 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output name string = app.name
output apiUrl string = 'https://${app.properties.defaultHostName}/api'
