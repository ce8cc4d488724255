namespace TradeFunctions.Core.Reading.Records;

/// <summary>How a raw file is read. Rows and rejects do not depend on <see cref="BufferSize"/> and <see cref="Workers"/>.</summary>
public sealed record ReadOptions
{
    /// <summary>The most that are taken by themselves: beyond, the one that puts the chunks together would be waited for.</summary>
    internal const int MostWorkers = 4;

    /// <summary>256 KiB at a time, records of 1 MiB at most.</summary>
    public static readonly ReadOptions Default = new();

    /// <summary>How many bytes are read at once, the chunks that are worked at side by side; at least 1.</summary>
    public int BufferSize { get; init; } = 256 * 1024;

    /// <summary>How many chunks of a file are worked at side by side, at least 1; null: as many as there are cores, four at most, and one of a file
    /// that is no longer than a megabyte or so. One takes no thread.</summary>
    public int? Workers { get; init; }

    /// <summary>How many bytes, about, are downloaded and unpacked before they are asked for; 0: none. Only files longer than a megabyte or so
    /// are read ahead.</summary>
    public int ReadAhead { get; init; } = 4 * 1024 * 1024;

    /// <summary>The longest record in bytes, its line break not counted. A longer one is rejected, so that memory stays bounded
    /// when a quote is never closed.</summary>
    public int MaxRecordBytes { get; init; } = 1024 * 1024;

    /// <summary>How many lines are searched for the header; lines before it are taken as titles or comments.</summary>
    public int MaxHeaderLines { get; init; } = 50;

    /// <summary>The file's name, with folders or without: BACI's classification is only there. Null: not known.</summary>
    public string? FileName { get; init; }

    /// <summary>What the file does not say by itself.</summary>
    public FileHints Hints { get; init; } = FileHints.None;

    /// <summary>Whether the file was put beside the figures to name codes: no figures are looked for in it, and a table of codes may
    /// have any further columns.</summary>
    public bool IsReference { get; init; }
}
