using Azure.Data.Tables;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>The typed columns of a pointer row, next to its packed content.</summary>
internal static class PointerColumns
{
    private const string Version = "Version";
    private const string Published = "Published";
    private const string StaleSince = "StaleSince";
    private const string Withdrawn = "Withdrawn";
    private const string DefaultPeriod = "DefaultPeriod";
    private const string FirstYear = "FirstYear";
    private const string LastYear = "LastYear";
    private const string FirstMonth = "FirstMonth";
    private const string LastMonth = "LastMonth";
    private const string Input = "Input";
    private const string RetiredSince = "RetiredSince";
    private const string Released = "Released";
    private const string Files = "Files";
    private const string Totals = "Totals";
    private const string Coverage = "Coverage";
    private const string Ignored = "Ignored";
    private const string Partners = "Partners";
    private const string Publications = "Publications";

    /// <summary>The columns of a list of heads. The service returns keys only if they are selected too.</summary>
    public static IReadOnlyList<string> OfHead { get; } =
    [
        "PartitionKey", "RowKey", Version, Published, StaleSince, Withdrawn, DefaultPeriod, FirstYear, LastYear, FirstMonth, LastMonth,
        Input, RetiredSince,
    ];

    /// <summary>The columns of a list of outlines.</summary>
    public static IEnumerable<string> Of(OutlinePart part) =>
        [.. OfHead, Released, Files, Totals, .. Contents(part).SelectMany(BinaryProperties.Names)];

    private static string[] Contents(OutlinePart part) => part switch
    {
        OutlinePart.Coverage => [Coverage, Ignored],
        OutlinePart.Partners => [Partners],
        _ => [Publications],
    };

    public static void Write(TableEntity entity, Pointer pointer)
    {
        var outline = PointerOutline.Of(pointer);
        var head = outline.Head;
        entity[Version] = head.Version;
        entity[Published] = head.Published;
        entity[Released] = outline.Released;
        entity[Files] = outline.Files;
        entity[Totals] = outline.Totals;
        entity[StaleSince] = head.StaleSince;
        entity[Withdrawn] = head.IsWithdrawn;
        entity["Slots"] = pointer.Manifest.Count;
        entity[DefaultPeriod] = head.DefaultPeriod?.ToString();
        entity[FirstYear] = head.Years?.First.ToString();
        entity[LastYear] = head.Years?.Last.ToString();
        entity[FirstMonth] = head.Months?.First.ToString();
        entity[LastMonth] = head.Months?.Last.ToString();
        entity[Input] = head.Input;
        entity[RetiredSince] = head.RetiredSince;
        if (outline.Coverage is { } coverage) BinaryProperties.Write(entity, Coverage, PackedContent.Pack(coverage));
        if (outline.Ignored.Count > 0)
            BinaryProperties.Write(entity, Ignored, PackedJson.Pack(outline.Ignored, PointerJson.Default.IReadOnlyListIgnoredYear));
        BinaryProperties.Write(entity, Partners, PackedJson.Pack(outline.Partners, PointerJson.Default.IReadOnlyListPartnerSince));
        BinaryProperties.Write(entity, Publications, PackedJson.Pack(outline.Publications, PointerJson.Default.IReadOnlyListPublication));
    }

    /// <summary>The coverage; null if the reporter is withdrawn.</summary>
    public static AccountCoverage? ReadCoverage(TableEntity entity) =>
        BinaryProperties.Read(entity, Coverage) is { } coverage ? PackedContent.Unpack<AccountCoverage>(coverage) : null;

    /// <summary>What was left out in other classifications.</summary>
    public static IReadOnlyList<IgnoredYear> ReadIgnored(TableEntity entity) =>
        PackedJson.Unpack(BinaryProperties.Read(entity, Ignored), PointerJson.Default.IReadOnlyListIgnoredYear) ?? [];

    /// <summary>The outline, empty for parts that were not selected; null if the row is from before there were outlines.</summary>
    public static PointerOutline? ReadOutline(TableEntity entity) => entity.GetInt32(Files) is { } files
        ? new PointerOutline(Read(entity))
        {
            Released = entity.GetDateTimeOffset(Released),
            Files = files,
            Totals = entity.GetString(Totals),
            Coverage = ReadCoverage(entity),
            Ignored = ReadIgnored(entity),
            Partners = PackedJson.Unpack(BinaryProperties.Read(entity, Partners), PointerJson.Default.IReadOnlyListPartnerSince) ?? [],
            Publications = PackedJson.Unpack(BinaryProperties.Read(entity, Publications), PointerJson.Default.IReadOnlyListPublication) ?? [],
        }
        : null;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PointerHead Read(TableEntity entity) => new(TableKeys.ParseDataset(entity.PartitionKey), TableKeys.ParseEconomy(entity.RowKey))
    {
        Version = entity.GetInt64(Version) ?? 0,
        Published = entity.GetDateTimeOffset(Published) ?? DateTimeOffset.MinValue,
        StaleSince = entity.GetDateTimeOffset(StaleSince),
        IsWithdrawn = entity.GetBoolean(Withdrawn) ?? false,
        DefaultPeriod = PeriodOf(entity, DefaultPeriod),
        Years = RangeOf(entity, FirstYear, LastYear),
        Months = RangeOf(entity, FirstMonth, LastMonth),
        Input = entity.GetString(Input) ?? "",
        RetiredSince = entity.GetDateTimeOffset(RetiredSince),
    };

    private static PeriodRange? RangeOf(TableEntity entity, string first, string last) =>
        PeriodOf(entity, first) is { } from && PeriodOf(entity, last) is { } to ? new PeriodRange(from, to) : null;

    private static Period? PeriodOf(TableEntity entity, string column) =>
        Period.TryParse(entity.GetString(column), out var period) ? period : null;
}
