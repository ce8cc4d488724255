using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Measures;

public class RankingTests
{
    [Fact]
    public void Equal_values_share_a_place_and_the_next_place_is_skipped()
    {
        var ranking = Of((Make.China, Make.Value(9)), (Make.Usa, Make.Value(5)), (Make.Thailand, Make.Value(5)), (Make.OtherAsia, Make.Value(1)));

        Assert.Equal([Make.China, Make.Thailand, Make.Usa, Make.OtherAsia], ranking.Order);
        Assert.Equal(new Rank(MeasureStatus.Ok, 1, 4), ranking.RankOf(Make.China, Make.Value(9)));
        Assert.Equal(new Rank(MeasureStatus.Ok, 2, 4), ranking.RankOf(Make.Usa, Make.Value(5)));
        Assert.Equal(new Rank(MeasureStatus.Ok, 2, 4), ranking.RankOf(Make.Thailand, Make.Value(5)));
        Assert.Equal(new Rank(MeasureStatus.Ok, 4, 4), ranking.RankOf(Make.OtherAsia, Make.Value(1)));
    }

    [Theory]
    [InlineData(Make.World)]
    [InlineData(Make.AreasNes)]
    [InlineData(Make.Bunkers)]
    [InlineData(Make.Japan)] // the reporter itself
    [InlineData(99_999)] // a code that is not known
    public void What_is_no_partner_economy_is_listed_unranked(int partner)
    {
        var ranking = Complete((partner, Make.Value(99)), (Make.China, Make.Value(1)));

        Assert.Equal(new Rank(MeasureStatus.Unranked, null, 1), ranking.RankOf(partner, Make.Value(99)));
        Assert.Equal(new Rank(MeasureStatus.Ok, 1, 1, IsCertain: true), ranking.RankOf(Make.China, Make.Value(1)));
    }

    [Fact]
    public void Without_a_figure_or_trade_there_is_no_place()
    {
        var ranking = Complete((Make.China, Make.Conflict), (Make.Usa, Figure.Missing), (Make.Thailand, Make.NoTrade), (Make.OtherAsia, Make.Value(0)));

        Assert.Equal(new Rank(MeasureStatus.Conflict, null, null), ranking.RankOf(Make.China, Make.Conflict));
        Assert.Equal(new Rank(MeasureStatus.Missing, null, null), ranking.RankOf(Make.Usa, Figure.Missing));
        Assert.Equal(new Rank(MeasureStatus.NoTrade, null, null), ranking.RankOf(Make.Thailand, Make.NoTrade));
        Assert.Equal(new Rank(MeasureStatus.Incomplete, null, null), ranking.RankOf(Make.OtherAsia, Make.Value(0)));
    }

    [Fact]
    public void A_place_is_certain_where_what_the_World_has_beyond_the_known_figures_is_less()
    {
        (int, Figure)[] some = [(Make.World, Make.Value(40)), (Make.China, Make.Value(9)), (Make.Usa, Make.Value(6)), (Make.AreasNes, Make.Value(19))];
        (int, Figure)[] lacking = [(Make.China, Make.Value(9)), (Make.Usa, Make.Value(6)), (Make.Thailand, Figure.Missing)];

        // 40 - 9 - 6 - 19 = 6: another economy may be as large as the second and not as the first.
        Assert.True(Of(some).RankOf(Make.China, Make.Value(9)).IsCertain);
        Assert.False(Of(some).RankOf(Make.Usa, Make.Value(6)).IsCertain);
        Assert.True(Complete(some).RankOf(Make.Usa, Make.Value(6)).IsCertain);
        Assert.False(Of(lacking).RankOf(Make.China, Make.Value(9)).IsCertain);
        Assert.False(Complete(lacking).RankOf(Make.China, Make.Value(9)).IsCertain);
    }

    [Fact]
    public void Different_currencies_are_not_ranked_against_each_other()
    {
        var ranking = Of((Make.China, Make.Value(9)), (Make.Usa, Make.Value(5, "EUR")));

        Assert.Equal(new Rank(MeasureStatus.CurrencyDiffers, null, 2), ranking.RankOf(Make.China, Make.Value(9)));
    }

    [Fact]
    public void A_figure_without_a_weight_has_no_rank_by_weight()
    {
        var ranking = Ranking.Of(Make.Japan, MeasureKind.NetWeight, [(Make.China, Make.Weight(9)), (Make.Usa, Make.Value(5))], isComplete: true);

        Assert.Equal(new Rank(MeasureStatus.Missing, null, 1), ranking.RankOf(Make.Usa, Make.Value(5)));
        Assert.Equal(new Rank(MeasureStatus.Incomplete, null, 1), ranking.RankOf(Make.China, Make.Weight(9)));
    }

    [Fact]
    public void A_single_economy_is_the_first_of_one_only_where_no_other_can_have_traded()
    {
        (int, Figure)[] alone = [(Make.World, Make.Value(9)), (Make.China, Make.Value(9)), (Make.Usa, Make.NoTrade), (Make.Japan, Make.Value(1))];

        Assert.Equal(new Rank(MeasureStatus.Incomplete, null, 1), Of(alone).RankOf(Make.China, Make.Value(9)));
        Assert.Equal(new Rank(MeasureStatus.Ok, 1, 1, IsCertain: true), Complete(alone).RankOf(Make.China, Make.Value(9)));
        Assert.Equal(new Rank(MeasureStatus.NoTrade, null, 1), Of(alone).RankOf(Make.Usa, Make.NoTrade));
    }

    [Property]
    public void A_place_is_one_more_than_the_economies_that_are_larger(int seed)
    {
        var random = new Random(seed);
        var partners = EconomyList.All.Select(economy => economy.Code).Where(_ => random.Next(4) == 0).ToArray();
        random.Shuffle(partners);
        List<(int Partner, Figure Figure)> figures = [.. partners.Select(partner =>
            (partner, random.Next(80) switch { < 10 => Figure.Missing, < 20 => Make.NoTrade, 20 => Make.Conflict, 21 => new Figure(FigureStatus.Rejected), _ => Make.Value(random.Next(30)) }))];
        var ranked = figures
            .Where(entry => entry.Figure.Status == FigureStatus.Ok)
            .Where(entry => Counts(entry.Partner))
            .ToList();

        var ranking = Of([.. figures]);
        var isTouched = figures.Exists(other => other.Figure.Status is FigureStatus.Conflict or FigureStatus.Rejected && Counts(other.Partner));

        // What the World has beyond the known figures bounds what an economy without one can have.
        var world = figures.SingleOrDefault(entry => entry.Partner == Make.World).Figure?.Value;
        var others = figures.Where(entry => entry.Partner != Make.World).Aggregate(Amount.Zero, (sum, entry) => sum + (entry.Figure.Value ?? Amount.Zero));
        Assert.All(ranked, entry => Assert.Equal(
            ranked.Count == 1
                ? new Rank(MeasureStatus.Incomplete, null, isTouched ? null : 1)
                : Expected(entry.Figure.Value!.Value),
            ranking.RankOf(entry.Partner, entry.Figure)));
        Assert.All(figures.Except(ranked), entry => Assert.Null(ranking.RankOf(entry.Partner, entry.Figure).Place));

        Rank Expected(Amount value)
        {
            var isCertain = world is { } whole && whole - others < value;
            var place = 1 + ranked.Count(other => other.Figure.Value > value);
            return isTouched && !isCertain
                ? new Rank(MeasureStatus.Incomplete, null, null)
                : new Rank(MeasureStatus.Ok, place, isTouched ? null : ranked.Count, isCertain);
        }
    }

    [Fact]
    public void A_rank_that_an_unread_figure_may_take_is_not_given()
    {
        var unread = new Figure(FigureStatus.Rejected);
        var ranking = Complete((Make.World, Make.Value(100)), (Make.China, Make.Value(60)), (Make.Usa, Make.Value(25)), (Make.Thailand, unread));

        Assert.Equal(new Rank(MeasureStatus.Ok, 1, null, IsCertain: true), ranking.RankOf(Make.China, Make.Value(60)));
        Assert.Equal(new Rank(MeasureStatus.Ok, 2, null, IsCertain: true), ranking.RankOf(Make.Usa, Make.Value(25)));
        Assert.Equal(new Rank(MeasureStatus.Missing, null, null), ranking.RankOf(Make.Thailand, unread));

        var without = Complete((Make.China, Make.Value(60)), (Make.Usa, Make.Value(25)), (Make.Thailand, unread));
        Assert.Equal(new Rank(MeasureStatus.Incomplete, null, null), without.RankOf(Make.China, Make.Value(60)));
    }

    [Fact]
    public void A_World_that_is_a_sum_does_not_bound_a_figure_that_could_not_be_read()
    {
        var sum = Make.Value(100) with { Derived = true };
        var ranking = Complete((Make.World, sum), (Make.China, Make.Value(60)), (Make.Usa, Make.Value(25)), (Make.Thailand, new Figure(FigureStatus.Rejected)));

        Assert.Equal(new Rank(MeasureStatus.Incomplete, null, null), ranking.RankOf(Make.China, Make.Value(60)));
    }

    private static bool Counts(int partner) => partner != Make.Japan && EconomyList.Get(partner).Kind == EconomyKind.Economy;

    private static Ranking Of(params (int, Figure)[] figures) => Ranking.Of(Make.Japan, MeasureKind.Value, figures, isComplete: false);

    private static Ranking Complete(params (int, Figure)[] figures) => Ranking.Of(Make.Japan, MeasureKind.Value, figures, isComplete: true);
}
