using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Tests.Sentences;

public class ContributionTests
{
    private static TopPartner Partner(int code, int place, decimal now, decimal before, decimal world) => new(
        code,
        place,
        Told.Whole(now),
        new Share(MeasureStatus.Ok, Math.Round(now / world, 6, MidpointRounding.AwayFromZero), Told.Whole(world), WorldBasis.Reported),
        Told.ChangeOf(now, before),
        Source: 7,
        IsCertain: true);

    private static Fact? Tell(decimal now, decimal before, params TopPartner[] partners) => Told.By(
        Told.Japan, Told.World, Told.In(Told.Year, Told.Flow(now, before) with { TopPartners = partners }))
        .SingleOrDefault(fact => fact.Id == "exports.contribution");

    [Fact]
    public void The_partner_that_explains_most_of_the_change_is_the_story()
    {
        var fact = Tell(130, 100, Partner(Told.UnitedStates, 1, 60, 55, 130), Partner(Told.China, 2, 40, 20, 130))!;

        Assert.Equal("China accounted for 66.67% of the growth of Japan's exports in 2024: $20 of $30.", fact.Text);
        Assert.Equal(["difference_CHN 20 USD 2024", "difference 30 USD 2024", "share_of_change 0.666667 fraction 2024"], fact.Lines());
        Assert.Equal([0, 1, 7], fact.Sources);
    }

    [Fact]
    public void A_decline_has_the_same_sentence() => Assert.Equal(
        "China accounted for 50% of the decline of Japan's exports in 2024: $10 of $20.",
        Tell(80, 100, Partner(Told.China, 1, 40, 50, 80))!.Text);

    [Fact]
    public void A_change_larger_than_the_Worlds_is_no_part_of_it() => Assert.Equal(
        "Japan's exports to China grew by $50 in 2024, more than the $30 by which its exports to all partners together grew.",
        Tell(130, 100, Partner(Told.China, 1, 90, 40, 130), Partner(Told.UnitedStates, 2, 30, 50, 130))!.Text);

    [Fact]
    public void Less_than_half_or_the_other_way_is_no_story()
    {
        Assert.Null(Tell(130, 100, Partner(Told.China, 1, 54, 40, 130)));
        Assert.Null(Tell(130, 100, Partner(Told.China, 1, 40, 60, 130)));
        Assert.Null(Tell(130, 100));
    }

    [Fact]
    public void Of_a_World_that_hardly_moved_nothing_is_explained()
    {
        Assert.Null(Tell(10_099, 10_000, Partner(Told.China, 1, 199, 100, 10_099)));
        Assert.NotNull(Tell(10_100, 10_000, Partner(Told.China, 1, 200, 100, 10_100)));
    }

    [Fact]
    public void No_sentence_where_a_change_may_not_be_spoken_of()
    {
        Assert.Null(Tell(130, 100, Partner(Told.China, 1, 40, 20, 130) with { Change = new Change(MeasureStatus.NoBase) }));
        Assert.Null(Tell(130, 100, Partner(Told.China, 1, 40, 20, 131)));
        var small = Told.ChangeOf(1200, 100) with { SmallBase = true };
        var flow = Told.Flow(1200, 100).With(series => series with { Change = small }) with { TopPartners = [Partner(Told.China, 1, 900, 20, 1200)] };
        Assert.DoesNotContain(Told.By(Told.Japan, Told.World, Told.In(Told.Year, flow)), fact => fact.Id == "exports.contribution");
    }

    [Theory]
    [InlineData(MeasureStatus.Incomplete)]
    [InlineData(MeasureStatus.Conflict)]
    [InlineData(MeasureStatus.NoBase)]
    public void A_large_partner_whose_change_is_not_known_may_be_the_story(MeasureStatus status)
    {
        var china = Partner(Told.China, 1, 40, 50, 80);
        var unitedStates = Partner(Told.UnitedStates, 2, 20, 35, 80);

        Assert.StartsWith("The United States accounted for 75% of the decline", Tell(80, 100, china, unitedStates)!.Text, StringComparison.Ordinal);
        Assert.Null(Tell(80, 100, china, unitedStates with { Change = new Change(status) }));
    }

    [Fact]
    public void A_partner_without_trade_a_year_before_has_a_change_that_is_known() => Assert.NotNull(Tell(
        130,
        100,
        Partner(Told.China, 1, 40, 20, 130),
        Partner(Told.UnitedStates, 2, 5, 1, 130) with { Change = new Change(MeasureStatus.ZeroBase, Told.Whole(0), Told.Whole(5)) }));
}
