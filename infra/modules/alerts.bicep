// Three alerts. By OpenTelemetry a function's invocation comes as a request or as a dependency within the process, depending on the host's
// version (github.com/Azure/azure-functions-dotnet-worker issue 3513): both are looked at. A fresh workspace has no tables until the first row arrives, and a query of a table that is not there fails instead
// of finding nothing: each has an empty table beside the real one, and is not validated on deployment.
param location string
param tags object
param workspaceName string
param tradeAccountName string
param email string
param staleData bool

// What the app logs when a run ends (RunLog). The status is in the text, or beside it where texts are kept as templates.
var endedRuns = 'union isfuzzy=true (datatable(TimeGenerated:datetime, Message:string, Properties:dynamic)[]), AppTraces | where Message startswith "Run ended" | extend Said = strcat(Message, tostring(Properties))'
var invocations = 'union isfuzzy=true (datatable(TimeGenerated:datetime, Name:string, Success:bool)[]), AppRequests, AppDependencies'
var endedBadly = '(Said contains "completed_with_errors" or Said contains "abandoned")'

var rules = [
  {
    name: 'poison-messages'
    enabled: true
    severity: 1
    description: 'Recompute work failed five times and was given up: its message is in the queue trade-work-poison.'
    // What storage itself recorded, whatever the app may log.
    query: 'union isfuzzy=true (datatable(TimeGenerated:datetime, OperationName:string, Uri:string)[]), StorageQueueLogs | where OperationName == "PutMessage" and Uri contains "/trade-work-poison/"'
    operator: 'GreaterThan'
    threshold: 0
    // Storage's logs may come late.
    window: 'PT1H'
    frequency: 'PT15M'
  }
  {
    name: 'failed-runs'
    enabled: true
    severity: 2
    description: 'A recompute ended with errors, died, or could not start. GET /api/v1/runs says which file or reporter; what was published before is still served.'
    query: 'union isfuzzy=true (${endedRuns} | where ${endedBadly}), (${invocations} | where Name has "RecomputeTimer" and Success == false)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT30M'
    frequency: 'PT15M'
  }
  {
    name: 'stale-data'
    enabled: staleData
    severity: 2
    description: 'No recompute of any dataset has ended well for two days: what is served may be older than the raw files. A deployment of less than a day may not have run yet.'
    query: '${endedRuns} | where Said contains "completed" and not(${endedBadly})'
    operator: 'LessThan'
    threshold: 1
    window: 'P2D'
    frequency: 'PT1H'
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: workspaceName
}

resource tradeAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: tradeAccountName

  resource queueService 'queueServices' existing = {
    name: 'default'
  }
}

resource queueLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queue-writes'
  scope: tradeAccount::queueService
  properties: {
    workspaceId: workspace.id
    logs: [{ category: 'StorageWrite', enabled: true }]
  }
}

resource recipients 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'trade-alerts'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'trade'
    emailReceivers: [{ name: 'operator', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: rule.name
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.name
      description: rule.description
      enabled: rule.enabled
      severity: rule.severity
      scopes: [workspace.id]
      evaluationFrequency: rule.frequency
      windowSize: rule.window
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(email) ? [] : [recipients.id] }
    }
  }
]
