using Azure.Data.Tables;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The rows of a slice of commodities, as its index describes them. The index is a row of the same kind: each version that writes adds the names
/// of the rows that it begins, what all rows hold then, and the bytes of the largest content that it adds to one.
/// </summary>
/// <param name="Version">The version that began them, and that their keys have.</param>
/// <param name="Parts">What each version wrote, oldest first, those included that no pointer names: runs died before they replaced one.</param>
public sealed record CommodityRows(long Version, IReadOnlyList<CommodityRowsPart> Parts)
{
    private const string Content = "Content";
    private const string Names = "Names";
    private const string Digest = "Digest";
    private const string Largest = "Largest";

    /// <summary>The versions that the pointer names; they begin with <see cref="Version"/>.</summary>
    public IReadOnlyList<long> Live { get; init; } = [Version];

    /// <summary>The bytes of the index.</summary>
    public int Length { get; init; }

    /// <summary>The names of all rows, whoever wrote them.</summary>
    public IReadOnlyList<string> AllNames => [.. Parts.SelectMany(part => part.Names).Distinct(StringComparer.Ordinal)];

    /// <summary>The names of the rows that some versions wrote.</summary>
    public HashSet<string> NamesOf(IReadOnlyCollection<long> versions) =>
        Parts.Where(part => versions.Contains(part.Version)).SelectMany(part => part.Names).ToHashSet(StringComparer.Ordinal);

    /// <summary>The digest as of a version; null if it was not recorded.</summary>
    public CommodityDigest? DigestOf(long version) => Parts.FirstOrDefault(part => part.Version == version)?.Digest;

    internal static CommodityRows Read(TableEntity entity, long version)
    {
        var begun = new CommodityRowsPart(
            version, ReadNames(entity, Content) ?? [], ReadDigest(entity, version), ReadLargest(entity, version));
        var added = TableKeys.ParseVersionProperties(Names, entity.Keys).Select(later => new CommodityRowsPart(
            later, ReadNames(entity, TableKeys.VersionProperty(Names, later)) ?? [], ReadDigest(entity, later), ReadLargest(entity, later)));
        return new CommodityRows(version, [begun, .. added]) { Length = entity.Sum(property => (property.Value as byte[])?.Length ?? 0) };
    }

    internal static void Write(TableEntity entity, CommodityRowsPart part, bool isBegun)
    {
        var names = PackedJson.Pack(part.Names, PointerJson.Default.IReadOnlyListString);
        BinaryProperties.Write(entity, isBegun ? Content : TableKeys.VersionProperty(Names, part.Version), names);
        if (part.Digest is { } digest) BinaryProperties.Write(entity, TableKeys.VersionProperty(Digest, part.Version), digest.Pack());
        entity[TableKeys.VersionProperty(Largest, part.Version)] = part.Largest;
    }

    private static IReadOnlyList<string>? ReadNames(TableEntity entity, string property) =>
        PackedJson.Unpack(BinaryProperties.Read(entity, property), PointerJson.Default.IReadOnlyListString);

    // One in a form that is not read here is as good as none.
    // Rows whose digest is damaged are not added to but written anew, as those without one.
    private static CommodityDigest? ReadDigest(TableEntity entity, long version)
    {
        try
        {
            return BinaryProperties.Read(entity, TableKeys.VersionProperty(Digest, version)) is { } packed ? CommodityDigest.Unpack(packed) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static int ReadLargest(TableEntity entity, long version) => entity.GetInt32(TableKeys.VersionProperty(Largest, version)) ?? 0;
}

/// <summary>What one version wrote to the rows of a slice of commodities.</summary>
/// <param name="Version">The version.</param>
/// <param name="Names">The rows that it began, by commodity.</param>
/// <param name="Digest">What all rows hold as of this version; null: it was not recorded.</param>
/// <param name="Largest">The bytes of the largest content that it wrote to one row.</param>
public sealed record CommodityRowsPart(long Version, IReadOnlyList<string> Names, CommodityDigest? Digest, int Largest);
