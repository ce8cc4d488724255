namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Tests that only ask share one sample dataset.</summary>
[CollectionDefinition(SampleWorld.Collection)]
public class SampleCollection : ICollectionFixture<SampleWorld>;
