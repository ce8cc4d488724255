using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Tests.Sentences;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Measures;

public class MirrorTests
{
    private static readonly Figure Exports = Told.Ok(100) with { Valuation = Valuation.Fob };
    private static readonly Figure Imports = Told.Ok(125) with { Valuation = Valuation.Cif };
    private static readonly Figure NoTrade = new(FigureStatus.NoTrade) { Value = Amount.Zero, Currency = "USD" };
    private static readonly Figure Conflict = new(FigureStatus.Conflict);

    [Fact]
    public void The_difference_is_given_with_its_ratio_to_each_side()
    {
        var mirror = Mirror.Between(Exports, Imports, isReconciled: false, TradeDirection.Exports);
        Assert.Equal((MeasureStatus.Ok, Told.Whole(25), 0.25m, 0.2m), (mirror.Status, mirror.Difference, mirror.RatioToOwn, mirror.RatioToOther));
        var other = Mirror.Between(Imports, Exports, isReconciled: false, TradeDirection.Imports);
        Assert.Equal((Told.Whole(-25), -0.2m, -0.25m), (other.Difference, other.RatioToOwn, other.RatioToOther));
    }

    [Fact]
    public void Whatever_cannot_be_compared_says_why_and_has_neither_difference_nor_causes()
    {
        (MeasureStatus Expected, Mirror Mirror)[] cases =
        [
            (MeasureStatus.ReconciledSource, Mirror.Between(Exports, Imports, isReconciled: true, TradeDirection.Exports)),
            (MeasureStatus.Missing, Mirror.Between(Figure.Missing, Imports, isReconciled: false, TradeDirection.Exports)),
            (MeasureStatus.NotReported, Mirror.Between(Exports, Figure.Missing, isReconciled: false, TradeDirection.Exports)),
            (MeasureStatus.NotReported, Mirror.Between(Exports, Imports with { Value = null }, isReconciled: false, TradeDirection.Exports)),
            (MeasureStatus.Conflict, Mirror.Between(Conflict, Imports, isReconciled: false, TradeDirection.Exports)),
            (MeasureStatus.Conflict, Mirror.Between(Figure.Missing, Conflict, isReconciled: false, TradeDirection.Exports)),
            (MeasureStatus.CurrencyDiffers, Mirror.Between(Exports, Imports with { Currency = "CNY" }, isReconciled: false, TradeDirection.Exports)),
        ];
        Assert.All(cases, entry => Assert.Equal(entry.Expected, entry.Mirror.Status));
        Assert.All(cases, entry => Assert.Equal((null, null, null), (entry.Mirror.Difference, entry.Mirror.RatioToOwn, entry.Mirror.RatioToOther)));
        Assert.All(cases, entry => Assert.Empty(entry.Mirror.Causes));
    }

    [Fact]
    public void Trade_that_only_one_side_saw_has_a_difference_and_no_ratio_to_nothing()
    {
        var mirror = Mirror.Between(Exports, NoTrade, isReconciled: false, TradeDirection.Exports);
        Assert.Equal((MeasureStatus.Ok, Told.Whole(-100), -1m, null), (mirror.Status, mirror.Difference, mirror.RatioToOwn, mirror.RatioToOther));
    }

    [Fact]
    public void Equal_figures_need_no_cause() => Assert.Empty(Mirror.Between(Exports, Exports, isReconciled: false, TradeDirection.Exports).Causes);

    [Theory]
    [InlineData(Valuation.Fob, Valuation.Cif, true)]
    [InlineData(Valuation.Unknown, Valuation.Cif, true)]
    [InlineData(Valuation.Unknown, Valuation.Unknown, true)]
    [InlineData(Valuation.Fob, Valuation.Fob, false)]
    public void The_valuation_is_a_cause_unless_both_sides_say_the_same(Valuation own, Valuation other, bool isCause)
    {
        var mirror = Mirror.Between(Exports with { Valuation = own }, Imports with { Valuation = other }, isReconciled: false, TradeDirection.Exports);
        Assert.Equal(isCause, mirror.Causes.Contains(MirrorCause.Valuation));
        Assert.Contains(MirrorCause.Transit, mirror.Causes);
    }

    [Fact]
    public void Imports_valued_fob_are_compared_like_with_like()
    {
        var imports = Imports with { FobValue = Told.Whole(120) };
        var fob = Mirror.Between(Exports, imports, isReconciled: false, TradeDirection.Exports).Fob!;
        Assert.Equal((Told.Whole(120), Told.Whole(5), Told.Whole(20), 0.2m, 0.166667m), (fob.Imports, fob.FreightAndInsurance, fob.Difference, fob.RatioToOwn, fob.RatioToOther));
        fob = Mirror.Between(imports, Exports, isReconciled: false, TradeDirection.Imports).Fob!;
        Assert.Equal((Told.Whole(5), Told.Whole(-20), -0.166667m, -0.2m), (fob.FreightAndInsurance, fob.Difference, fob.RatioToOwn, fob.RatioToOther));
    }

    [Fact]
    public void Without_an_fob_value_below_the_cif_value_or_fob_exports_there_is_no_such_comparison()
    {
        var imports = Imports with { FobValue = Told.Whole(120) };
        Mirror[] cases =
        [
            Mirror.Between(Exports, Imports, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(Exports, imports with { FobValue = Told.Whole(125) }, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(Exports, imports with { FobValue = Told.Whole(126) }, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(Exports, imports with { Valuation = Valuation.Fob }, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(Exports, imports with { Valuation = Valuation.Unknown }, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(Exports with { Valuation = Valuation.Unknown }, imports, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(imports, Exports, isReconciled: false, TradeDirection.Exports),
            Mirror.Between(Exports, imports, isReconciled: false, TradeDirection.Total),
            Mirror.Between(Exports, imports, isReconciled: true, TradeDirection.Exports),
            Mirror.Between(Exports, imports with { Currency = "CNY" }, isReconciled: false, TradeDirection.Exports),
        ];
        Assert.All(cases, mirror => Assert.Null(mirror.Fob));
    }

    [Fact]
    public void Exports_stand_beside_imports_and_sources_are_those_of_both_accounts()
    {
        FigureSource[] Files(params string[] names) => [.. names.Select(name => new FigureSource(name, "1", default, null, "tidy"))];
        var own = Told.Of(Told.Japan, Told.China, Told.In(Told.Year, Told.Flow(Told.Ok(100, 1)), Told.Flow(Told.Ok(7)))) with { Sources = Files("a", "b") };
        var other = Told.Of(Told.China, Told.Japan, Told.In(Told.Year, Told.Flow(Told.Ok(8)), Told.Flow(Told.Ok(125, 0)))) with { Sources = Files("c") };
        var accounts = new MirrorAccounts(Told.Japan, Told.China, Told.Year, own, other);
        var exports = accounts.Of(TradeDirection.Exports);
        Assert.Equal((Told.Whole(100), Told.Whole(125)), (exports.Own.Value, exports.Other.Value));
        Assert.Equal(("b", "c"), (accounts.Sources[exports.Own.Source!.Value].Blob, accounts.Sources[exports.Other.Source!.Value].Blob));
        Assert.Equal(Told.Whole(8), accounts.Of(TradeDirection.Imports).Other.Value);
        Assert.Equal(MeasureStatus.NotReported, (accounts with { Other = null }).Of(TradeDirection.Exports).Status);
        Assert.Equal(MeasureStatus.Missing, (accounts with { Own = null }).Of(TradeDirection.Exports).Status);
        Assert.Equal(MeasureStatus.NotReported, (accounts with { Other = Told.Of(Told.China, Told.Japan, Told.In(Told.May)) }).Of(TradeDirection.Exports).Status);
    }

    [Fact]
    public void Accounts_that_one_publisher_made_agree_are_not_compared()
    {
        var year = Told.Of(Told.Japan, Told.China, Told.In(Told.Year, Told.Flow(Told.Ok(100)))) with { Sources = [new FigureSource("b", "1", default, null, "baci")] };
        var accounts = new MirrorAccounts(Told.Japan, Told.China, Told.Year, year, null);
        Assert.Equal(MeasureStatus.ReconciledSource, accounts.Of(TradeDirection.Exports).Status);
    }
}
