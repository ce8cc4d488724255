namespace TradeFunctions.Tests.WholeFlow.Cases;

/// <summary>Tests of cases share the datasets of all of them.</summary>
[CollectionDefinition(CaseWorld.Collection)]
public class CaseCollection : ICollectionFixture<CaseWorld>;
