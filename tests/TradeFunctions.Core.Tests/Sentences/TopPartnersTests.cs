using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Tests.Sentences;

public class TopPartnersTests
{
    private const int OtherAsia = 490;
    private const int SouthKorea = 410;

    private static readonly Amount WorldExports = Told.Whole(600_000_000);
    private static readonly Concentration AllThere = new(MeasureStatus.Ok, 0.2m, 15);

    private static TopPartner Partner(int code, int place, decimal value) => new(
        code,
        place,
        Told.Whole(value),
        new Share(MeasureStatus.Ok, Math.Round(value / 600_000_000m, 6, MidpointRounding.AwayFromZero), WorldExports, WorldBasis.Reported),
        new Change(MeasureStatus.NoBase),
        IsCertain: true);

    private static readonly TopPartner[] Four =
    [
        Partner(Told.UnitedStates, 1, 200_000_000), Partner(Told.China, 2, 100_020_000),
        Partner(OtherAsia, 3, 50_010_000), Partner(SouthKorea, 4, 50_000_000),
    ];

    private static Fact? Tell(IReadOnlyList<TopPartner>? partners, Concentration? concentration = null, Figure? figure = null) => Told.By(
        Told.Japan,
        Told.World,
        Told.In(Told.Year, Told.Flow(figure ?? Told.Ok(600_000_000)) with { TopPartners = partners, Concentration = concentration ?? AllThere }))
        .SingleOrDefault(fact => fact.Id == "exports.top_partners");

    [Fact]
    public void The_first_three_and_their_joint_share_from_exact_amounts()
    {
        var fact = Tell(Four)!;

        Assert.Equal(
            "Japan's largest export markets in 2024 were the United States with 33.33%, China with 16.67% and Other Asia (not elsewhere specified) with 8.34%, "
                + "together 58.34% of all its exports.",
            fact.Text);
        Assert.Equal(
            [
                "exports_USA 200000000 USD 2024", "share_USA 0.333333 fraction 2024", "exports_CHN 100020000 USD 2024", "share_CHN 0.1667 fraction 2024",
                "exports_S19 50010000 USD 2024", "share_S19 0.08335 fraction 2024", "exports_combined 350030000 USD 2024",
                "world_exports 600000000 USD 2024", "share_combined 0.583383 fraction 2024",
            ],
            fact.Lines());
    }

    [Fact]
    public void Partners_that_do_not_add_up_to_the_World_are_said_to_be_those_with_figures() => Assert.StartsWith(
        "Japan's largest export markets among the partners with figures in 2024 were the United States with 33.33%",
        Tell(Four, new Concentration(MeasureStatus.Incomplete, null, 4))!.Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_World_that_is_a_sum_is_said_to_be_one() => Assert.EndsWith(
        "together 50% of all its exports. The figure for all partners is a sum, not published as such.",
        Tell([.. Four.Take(2).Select((partner, place) => partner with
        {
            Value = Told.Whole(place == 0 ? 200_000_000 : 100_000_000),
            Share = partner.Share with { World = WorldBasis.Sum },
        })])!.Text,
        StringComparison.Ordinal);

    [Fact]
    public void A_place_that_a_partner_without_a_figure_could_take_is_not_said_and_nothing_where_the_second_is_one()
    {
        Assert.StartsWith(
            "Japan's largest export markets in 2024 were the United States with 33.33% and China with 16.67%, together 50% of all its exports",
            Tell([Four[0], Four[1], Four[2] with { IsCertain = false }])!.Text,
            StringComparison.Ordinal);
        Assert.Null(Tell([Four[0], Four[1] with { IsCertain = false }, Four[2]]));
    }

    [Fact]
    public void No_sentence_about_one_partner_or_none()
    {
        Assert.Null(Tell(null));
        Assert.Null(Tell([Four[0]]));
    }

    [Fact]
    public void No_sentence_where_a_share_is_not_ok() =>
        Assert.Null(Tell([Four[0], Four[1] with { Share = new Share(MeasureStatus.CurrencyDiffers) }]));

    [Fact]
    public void No_sentence_without_the_World() => Assert.Null(Tell(Four, figure: Figure.Missing));
}
