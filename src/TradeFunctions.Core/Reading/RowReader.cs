namespace TradeFunctions.Core.Reading;

/// <summary>Turns the records of one file into rows. Made by a <see cref="Layouts.Layout"/> for the columns that the file has.</summary>
internal abstract class RowReader
{
    /// <summary>Reads one record with as many fields as the header has names.</summary>
    public abstract RowVerdict Read(RecordFields record, RowOutput output);

    /// <summary>Says what is known of the figures of a record that <see cref="Read"/> rejected, so that none of them passes for zero.</summary>
    /// <param name="record">The record.</param>
    /// <param name="unread">Takes a key for each figure, each part null that could not be read; nothing where the record is known to have no
    /// figure that anything is worked out from.</param>
    public virtual void Trace(RecordFields record, List<UnreadKey> unread) => unread.Add(UnreadKey.Unknown);
}
