using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class MirrorTests(SampleAccounts accounts) : IClassFixture<SampleAccounts>
{
    private const int Germany = 276;
    private const int France = 251;
    private const int HongKong = 344;
    private const int UnitedStates = 842;

    private static readonly Figure Exports = Told.Ok(100) with { Valuation = Valuation.Fob };
    private static readonly Figure Imports = Told.Ok(125) with { Valuation = Valuation.Cif };

    [Fact]
    public void China_counts_more_imports_from_Japan_than_Japan_counts_exports_to_China()
    {
        var both = new MirrorAccounts(
            Told.China, Told.Japan, Told.Year, accounts.Summary(Told.China, Told.Japan, 2024), accounts.Summary(Told.Japan, Told.China, 2024));
        var fact = MirrorFacts.Write(both, TradeDirection.Exports, TradeDirection.Imports).Single(fact => fact.Id == "imports.mirror");
        Assert.Equal(
            "For 2024 China reported $152.01 billion of imports from Japan where Japan reported $124.56 billion of exports to China, 18.06% less. "
            + "Such accounts usually differ through freight and insurance (imports are valued CIF, exports FOB), imports being counted by origin but "
            + "exports by destination, goods passing through Hong Kong, goods under way at the end of the period and confidential trade.",
            fact.Text);
        Assert.Equal(
            [
                "imports_CHN 152010384000.125 USD 2024", "exports_JPN 124560412000 USD 2024", "difference -27449972000.125 USD 2024",
                "ratio_to_own -0.18058 fraction 2024", "ratio_to_other -0.220375 fraction 2024",
            ],
            fact.Lines());
        Assert.Equal(2, fact.Sources.Count);
        Assert.All(fact.Sources, source => Assert.InRange(source, 0, both.Sources.Count - 1));
    }

    [Fact]
    public void The_other_way_round_the_same_is_more() => Assert.StartsWith(
        "For 2024 Germany reported $100 of exports to France where France reported $125 of imports from Germany, 25% more. Such accounts usually differ through freight and insurance ",
        Say(Exports, Imports), StringComparison.Ordinal);

    [Fact]
    public void Equal_figures_are_said_to_be_the_same_without_a_cause() => Assert.Equal(
        "For 2024 Germany reported $100 of exports to France where France reported $100 of imports from Germany, the same.", Say(Exports, Exports));

    [Fact]
    public void A_figure_many_times_the_other_is_compared_in_money() => Assert.Contains(
        " of imports from Germany, $9,900 more.", Say(Exports, Told.Ok(10_000)), StringComparison.Ordinal);

    [Theory]
    [InlineData(Germany, France, "a third place")]
    [InlineData(Told.China, France, "Hong Kong")]
    [InlineData(France, Told.China, "Hong Kong")]
    [InlineData(Told.China, HongKong, "a third place")]
    public void The_place_that_goods_pass_through_is_named_where_it_is_known(int reporter, int partner, string place) =>
        Assert.Contains($"goods passing through {place}", Say(Exports, Imports, reporter, partner), StringComparison.Ordinal);

    [Fact]
    public void A_cause_that_cannot_be_one_is_not_named()
    {
        Assert.Contains("CIF", Say(Exports, Imports), StringComparison.Ordinal);
        Assert.DoesNotContain("CIF", Say(Exports, Imports with { Valuation = Valuation.Fob }), StringComparison.Ordinal);
        Assert.DoesNotContain("CIF", Say(Exports, Told.Ok(80) with { Valuation = Valuation.Cif }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120, ", so freight and insurance explain $5 of the $25 gap.")]
    [InlineData(100, ", so freight and insurance explain the whole gap.")]
    [InlineData(97, ", $3 less than Germany's exports.")]
    public void Freight_and_insurance_are_told_where_the_imports_have_an_fob_value(int fob, string end)
    {
        var said = Say(Exports, Imports with { FobValue = Told.Whole(fob) });
        Assert.EndsWith($"and confidential trade. Valued FOB as exports are, France's imports were ${fob}{end}", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Imports_that_are_the_smaller_side_are_so_by_more_without_freight_and_insurance()
    {
        var said = Say(Exports, Told.Ok(90) with { Valuation = Valuation.Cif, FobValue = Told.Whole(85) });
        Assert.Contains("$90 of imports from Germany, 10% less.", said, StringComparison.Ordinal);
        Assert.EndsWith(" Valued FOB as exports are, France's imports were $85, $15 less than Germany's exports.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("freight", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_figures_differ_by_freight_and_insurance() => Assert.Equal(
        "For 2024 Germany reported $100 of exports to France where France reported $100 of imports from Germany, the same. "
        + "Valued FOB as exports are, France's imports were $96, $4 less than Germany's exports.",
        Say(Exports, Told.Ok(100) with { Valuation = Valuation.Cif, FobValue = Told.Whole(96) }));

    [Fact]
    public void Of_the_side_that_imports_the_same_is_said_the_other_way_round()
    {
        var both = new MirrorAccounts(
            UnitedStates,
            Told.China,
            Told.Year,
            Told.Of(UnitedStates, Told.China, Told.In(Told.Year, imports: Told.Flow(Imports with { FobValue = Told.Whole(120) }))) with { Sources = [new FigureSource("a", "1", default, null, "tidy")] },
            Told.Of(Told.China, UnitedStates, Told.In(Told.Year, exports: Told.Flow(Exports))) with { Sources = [new FigureSource("b", "1", default, null, "tidy")] });
        var fact = Assert.Single(MirrorFacts.Write(both, TradeDirection.Imports));
        Assert.StartsWith("For 2024 the United States reported $125 of imports from China where China reported $100 of exports to the United States, 20% less. ", fact.Text, StringComparison.Ordinal);
        Assert.EndsWith(" Valued FOB as exports are, the United States' imports were $120, so freight and insurance explain $5 of the $25 gap.", fact.Text, StringComparison.Ordinal);
        Assert.Equal(["imports_fob_USA 120 USD 2024", "freight_and_insurance 5 USD 2024", "difference_fob -20 USD 2024"], fact.Lines().TakeLast(3));
    }

    [Fact]
    public void No_sentence_where_the_two_cannot_be_compared()
    {
        Assert.Null(Say(Exports, Figure.Missing));
        Assert.Null(Say(Figure.Missing, Imports));
        Assert.Null(Say(Exports, new Figure(FigureStatus.Conflict)));
        Assert.Null(Say(Exports, new Figure(FigureStatus.NoTrade) { Value = Amount.Zero, Currency = "USD" }));
        Assert.Null(Say(Exports, Imports with { Currency = "EUR" }));
        Assert.Null(Say(Exports, Imports, layout: "baci"));
    }

    [Fact]
    public void No_sentence_about_total_trade_or_of_a_flow_that_was_not_requested()
    {
        Assert.Empty(MirrorFacts.Write(Both(Exports, Imports), TradeDirection.Total, TradeDirection.Imports));
        Assert.Single(MirrorFacts.Write(Both(Exports, Imports), TradeDirection.Exports));
    }

    private static string? Say(Figure own, Figure other, int reporter = Germany, int partner = France, string layout = "tidy") =>
        MirrorFacts.Write(Both(own, other, reporter, partner, layout), TradeDirection.Exports).Text("exports.mirror");

    private static MirrorAccounts Both(Figure own, Figure other, int reporter = Germany, int partner = France, string layout = "tidy") => new(
        reporter,
        partner,
        Told.Year,
        Told.Of(reporter, partner, Told.In(Told.Year, exports: Told.Flow(own))) with { Sources = [new FigureSource("a", "1", default, null, layout)] },
        Told.Of(partner, reporter, Told.In(Told.Year, imports: Told.Flow(other))) with { Sources = [new FigureSource("b", "1", default, null, layout)] });
}
