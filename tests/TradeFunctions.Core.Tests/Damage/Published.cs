using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>Everything that is served of a dataset: the answers as JSON, by what is asked for. Equal answers need not be read.</summary>
/// <param name="Answers">The answers; what has no figures has none.</param>
internal sealed record Published(IReadOnlyDictionary<string, byte[]> Answers)
{
    private readonly Dictionary<string, AnswerReading> _read = [];
    private HashSet<decimal>? _numbers;

    /// <summary>Every number of every answer.</summary>
    public IReadOnlySet<decimal> Numbers => _numbers ??= Answers.Keys.SelectMany(answer => Find(answer)!.Numbers).ToHashSet();

    /// <summary>What an answer says; null: there is none.</summary>
    public AnswerReading? Find(string answer)
    {
        if (!Answers.TryGetValue(answer, out var json)) return null;
        if (!_read.TryGetValue(answer, out var reading)) _read[answer] = reading = AnswerReading.Of(json);
        return reading;
    }
}

/// <summary>The entities that are published of a reporter.</summary>
internal sealed record PublishedReporter(
    int Reporter,
    AccountCoverage Coverage,
    IReadOnlyList<SeriesEntity> Series,
    IReadOnlyList<SummaryEntity> Summaries,
    IReadOnlyList<ByCommodityEntity> ByCommodity,
    IReadOnlyList<ByPartnerEntity> ByPartner)
{
    /// <summary>The entities as they are read again from where they are stored.</summary>
    public PublishedReporter Kept() => this with
    {
        Series = [.. Series.Select(one => PackedContent.Unpack<SeriesEntity>(PackedContent.Pack(one)))],
        Summaries = [.. Summaries.Select(one => PackedSummary.Unpack(PackedSummary.Pack(one)))],
        ByCommodity = [.. ByCommodity.Select(one => ByCommodityEntity.Unpack(one.Pack()))],
        ByPartner = [.. ByPartner.Select(one => ByPartnerEntity.Unpack(one.Pack()))],
    };

    public SummaryEntity? Summary(int partner, int year) =>
        Summaries.FirstOrDefault(one => one.Partner == partner && one.Year == year);
}
