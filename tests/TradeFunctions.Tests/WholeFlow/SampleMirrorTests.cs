namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What China and Japan say of the same trade, from the sample's files to the HTTP answer.</summary>
[Collection(SampleWorld.Collection)]
public class SampleMirrorTests(SampleWorld sample)
{
    private const string Sentence =
        "For 2024 China reported $152.01 billion of imports from Japan where Japan reported $124.56 billion of exports to China, 18.06% less. Such accounts usually differ through freight and insurance (imports are valued CIF, exports FOB), ";

    [Theory]
    [InlineData("/api/v1/summaries/CHN/JPN?period=2024", "mirror.imports")]
    [InlineData("/api/v1/mirror/CHN/JPN?flow=M&period=2024", "flows.0")]
    public async Task China_counts_152_01_billion_dollars_of_imports_where_Japan_counts_124_56_billion_of_exports(string url, string path)
    {
        var answer = await sample.World.JsonAsync(url);
        var mirror = answer.At(path);
        Assert.Equal(("ok", 152_010_384_000.125m, "CIF"), (mirror.Text("status"), mirror.Number("own.figure.value"), mirror.Text("own.figure.valuation")));
        Assert.Equal((124_560_412_000m, "FOB"), (mirror.Number("other.figure.value"), mirror.Text("other.figure.valuation")));
        Assert.Equal((-27_449_972_000.125m, -0.18058m), (mirror.Number("difference"), mirror.Number("ratio_to_own")));
        Assert.Contains(mirror.At("causes").EnumerateArray(), cause => cause.Text("code") == "transit" && cause.Text("text")!.Contains("Hong Kong", StringComparison.Ordinal));
        var fact = answer.At("facts").EnumerateArray().Single(fact => fact.Text("id") == "imports.mirror");
        Assert.StartsWith(Sentence, fact.Text("text"), StringComparison.Ordinal);
        Assert.Equal(2, fact.At("sources").GetArrayLength());
    }

    [Fact]
    public async Task Without_a_period_both_are_answered_in_the_last_one_that_both_report()
    {
        var answer = await sample.World.JsonAsync("/api/v1/mirror/JPN/CHN");
        Assert.Equal(("2025-05", "last_shared"), (answer.Text("period"), answer.Text("period_choice")));
    }
}
