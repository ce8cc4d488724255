using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// The keys of every table, built and parsed only here. Parts are joined by <c>~</c>. In names, any character but ASCII letters, digits,
/// <c>-</c>, <c>_</c> and <c>.</c> is written as <c>!</c> and four hexadecimal digits. That covers what Table Storage refuses in keys
/// (/ \ # ? and control characters) and the separator.
/// </summary>
public static class TableKeys
{
    /// <summary>The partition of runs.</summary>
    public const string Runs = "runs";

    /// <summary>The partition of dataset rows, in the table of runs.</summary>
    public const string Datasets = "datasets";

    /// <summary>The row of a slice's index, which lists its entities. No partner or commodity has this name.</summary>
    public const string SliceIndex = "index";

    private const char Separator = '~';

    // A key may have 1,024 bytes as UTF-16. A name that would not fit is cut and followed by its hash.
    private const int LongestName = 400;
    private const int VersionDigits = 13;
    private const string RunTimeFormat = "yyyyMMddHHmmssfff";
    private const long LastRunTime = 99999999999999999;

    public static string Dataset(string dataset) => Escape(dataset);

    /// <summary>The inverse of <see cref="Dataset"/>.</summary>
    public static string ParseDataset(string key) => Unescape(key);

    /// <summary>A raw blob's name as a row key. It is not parsed: the row also holds the name.</summary>
    public static string Blob(string name)
    {
        var escaped = Escape(name);
        return escaped.Length <= LongestName ? escaped : $"{escaped[..300]}{Separator}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}";
    }

    /// <summary>A reporter's or partner's numeric code as a row key: at least three digits, so that keys sort by code.</summary>
    public static string Economy(int code) => code.ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>The inverse of <see cref="Economy"/>.</summary>
    public static int ParseEconomy(string key) => int.Parse(key, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The partition of one slice: a slot of a reporter under the version that wrote it.</summary>
    public static string Slice(string dataset, int reporter, string slot, long version) =>
        string.Join(Separator, Escape(dataset), Economy(reporter), slot, Version(version));

    /// <summary>
    /// The key of an entity by its name within its slice: a partner, a commodity, or a partner and a level. A slice of commodities has a
    /// partition for each chapter.
    /// </summary>
    public static (string Partition, string Row) SliceEntity(string dataset, int reporter, string slot, long version, string name)
    {
        var partition = Slice(dataset, reporter, slot, version);
        return CommoditySlot.TryParse(slot, out _)
            ? ($"{partition}{Separator}{Escape(Commodity.Chapter(name))}", Escape(name))
            : (partition, name);
    }

    /// <summary>The property that holds what a version added to a row: the name of something, then the version, which digits may follow.</summary>
    public static string VersionProperty(string name, long version) => $"{name}{Version(version)}_";

    /// <summary>The versions that an entity has such properties of, ascending.</summary>
    public static IEnumerable<long> ParseVersionProperties(string name, IEnumerable<string> properties) => properties
        .Where(property => property.Length > name.Length + VersionDigits
            && property.StartsWith(name, StringComparison.Ordinal)
            && property[name.Length + VersionDigits] == '_')
        .Select(property => long.Parse(property.AsSpan(name.Length, VersionDigits), NumberStyles.None, CultureInfo.InvariantCulture))
        .Distinct()
        .Order();

    /// <summary>The name of a partner's goods of one level within their slice.</summary>
    public static string PartnerLevel(int partner, CommodityLevel level) =>
        string.Create(CultureInfo.InvariantCulture, $"{Economy(partner)}{Separator}{(int)level}");

    /// <summary>The partition of a dataset's unfinished slices, in the table of pointers.</summary>
    public static string Unfinished(string dataset) => $"{Escape(dataset)}{Separator}unfinished";

    /// <summary>The partition of a reporter's revisions.</summary>
    public static string Revisions(string dataset, int reporter) => $"{Escape(dataset)}{Separator}{Economy(reporter)}";

    /// <summary>The row of a version's revisions: the newest version sorts first.</summary>
    public static string Revision(long version, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue - version:D19}{Separator}{part:D3}");

    /// <summary>A new run's id, as in URLs: its time and a random suffix, <c>20250709T060000000-1a2b3c</c>.</summary>
    public static string NewRunId(DateTimeOffset now) =>
        $"{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";

    /// <summary>A run's row: inverted time, so that the newest run sorts first. Null if the text is no run id.</summary>
    public static string? Run(string runId)
    {
        if (runId.Length != 25 || runId[8] != 'T' || runId[18] != '-') return null;
        var digits = runId.Remove(8, 1)[..17];
        var valid = DateTime.TryParseExact(digits, RunTimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && runId[19..].All(char.IsAsciiHexDigitLower);
        return valid
            ? string.Create(CultureInfo.InvariantCulture, $"{LastRunTime - long.Parse(digits, CultureInfo.InvariantCulture):D17}-{runId[19..]}")
            : null;
    }

    /// <summary>The inverse of <see cref="Run"/>.</summary>
    public static string ParseRun(string key)
    {
        var digits = (LastRunTime - long.Parse(key[..17], CultureInfo.InvariantCulture)).ToString("D17", CultureInfo.InvariantCulture);
        return digits.Insert(8, "T") + key[17..];
    }

    /// <summary>The row of a piece of work. The state comes first, so that a short range query finds pending pieces.</summary>
    public static string Work(char state, string piece) => $"{state}{Separator}{piece}";

    /// <summary>The inverse of <see cref="Work"/>.</summary>
    public static (char State, string Piece) ParseWork(string key) => (key[0], key[2..]);

    /// <summary>The name of the piece of work that refines one raw blob.</summary>
    public static string RefinePiece(string blob) => $"refine{Separator}{Blob(blob)}";

    /// <summary>The name of the piece of work that publishes one reporter.</summary>
    public static string PublishPiece(int reporter) => $"publish{Separator}{Economy(reporter)}";

    /// <summary>The first key after all keys that start with <paramref name="prefix"/>.</summary>
    public static string EndOfRange(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    private static string Version(long version) => version.ToString("D13", CultureInfo.InvariantCulture);

    private static string Escape(string name)
    {
        if (name.All(IsPlain)) return name;
        var key = new StringBuilder(name.Length + 20);
        foreach (var c in name)
        {
            if (IsPlain(c)) key.Append(c);
            else key.Append('!').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }

    private static string Unescape(string key)
    {
        if (!key.Contains('!', StringComparison.Ordinal)) return key;
        var name = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != '!')
            {
                name.Append(key[i]);
                continue;
            }

            name.Append((char)int.Parse(key.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 4;
        }

        return name.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
