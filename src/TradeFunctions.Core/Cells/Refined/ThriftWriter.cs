using System.Buffers;
using System.Text;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Writes structures in Thrift's compact protocol, in which a Parquet file's headers and footer are: the fields of a structure in
/// ascending order, each with a number.</summary>
/// <remarks>https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md</remarks>
internal sealed class ThriftWriter(ArrayBufferWriter<byte> output)
{
    private const int Int32 = 5;
    private const int Int64 = 6;
    private const int Binary = 8;
    private const int List = 9;
    private const int Structure = 12;
    private const int LongestShortList = 14;

    private readonly Stack<int> _outer = new();
    private int _last;

    /// <summary>Writes a field.</summary>
    public void Field(int number, int value)
    {
        Begin(number, Int32);
        Integer((uint)((value << 1) ^ (value >> 31)));
    }

    /// <inheritdoc cref="Field(int, int)"/>
    public void Field(int number, long value)
    {
        Begin(number, Int64);
        Integer((ulong)((value << 1) ^ (value >> 63)));
    }

    /// <inheritdoc cref="Field(int, int)"/>
    public void Field(int number, string value) => Field(number, Encoding.UTF8.GetBytes(value));

    /// <inheritdoc cref="Field(int, int)"/>
    public void Field(int number, ReadOnlySpan<byte> value)
    {
        Begin(number, Binary);
        Bytes(value);
    }

    /// <summary>Writes a field that is a structure.</summary>
    public void Field(int number, Action fields)
    {
        Begin(number, Structure);
        Write(fields);
    }

    /// <summary>Writes a field that is a list of structures.</summary>
    public void Field<T>(int number, IReadOnlyCollection<T> items, Action<T> fields)
    {
        BeginList(number, items.Count, Structure);
        foreach (var item in items) Write(() => fields(item));
    }

    /// <summary>Writes a field that is a list of numbers.</summary>
    public void Field(int number, params ReadOnlySpan<int> values)
    {
        BeginList(number, values.Length, Int32);
        foreach (var value in values) Integer((uint)((value << 1) ^ (value >> 31)));
    }

    /// <summary>Writes a field that is a list of one text.</summary>
    public void Path(int number, string name)
    {
        BeginList(number, 1, Binary);
        Bytes(Encoding.UTF8.GetBytes(name));
    }

    /// <summary>Writes a structure that is in no field.</summary>
    public void Write(Action fields)
    {
        _outer.Push(_last);
        _last = 0;
        fields();
        Byte(0);
        _last = _outer.Pop();
    }

    private void Begin(int number, int type)
    {
        Byte((byte)(((number - _last) << 4) | type));
        _last = number;
    }

    private void BeginList(int number, int count, int type)
    {
        Begin(number, List);
        Byte((byte)((Math.Min(count, LongestShortList + 1) << 4) | type));
        if (count > LongestShortList) Integer((ulong)count);
    }

    private void Bytes(ReadOnlySpan<byte> value)
    {
        Integer((ulong)value.Length);
        output.Write(value);
    }

    private void Integer(ulong value)
    {
        for (; value > 127; value >>= 7) Byte((byte)(value | 128));
        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }
}
