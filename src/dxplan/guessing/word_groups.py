"""Words that stand for one another in the names of tasks; the phrases of the vocabulary are made of them."""

from __future__ import annotations

LIGHT = """
    tổ chức|thực hiện|tiến hành|triển khai|phối hợp|chủ trì|công tác|tiếp tục|việc|hoàn thành|hoàn thành việc|
    bắt đầu|đẩy mạnh|tăng cường|tham mưu|hỗ trợ|theo dõi|các|cuộc|hội nghị|hoạt động|thuê đơn vị|nhiệm vụ|the|a|họp|
    chuẩn bị và|cho|đi|làm|tư vấn|thuê tư vấn|thuê đơn vị độc lập|thuê đơn vị tư vấn|đơn vị tư vấn|đơn vị độc lập|
    họp hội đồng ,|họp hội đồng và|thành lập hội đồng ,|thành lập hội đồng và|lấy ý kiến ,|lấy ý kiến và|phân tích ,|
    lên|nộp|phát|nhận xét ,|lấy ý kiến người dùng ,|lấy ý kiến người dùng và|
    tổng hợp ,|kiểm tra ,|rà soát ,|carry out|perform|conduct|complete|start|begin|hold|organise|organize|finish|run the
"""
"""Words at the head of a name that say nothing of its kind."""

ACTORS = """
    ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch|sở|chủ đầu tư|bên mời thầu|nhà thầu|công an|văn phòng|vp|
    hội đồng|tổ chuyên gia|tổ thẩm định|tổ công tác|đơn vị|nhà cung cấp|doanh nghiệp|chi cục|cục|vnpt|viettel|
    giám đốc|chủ quản|đoàn|các sở|các huyện|các xã|huyện|xã|phường|tp|tx|thị xã|thành phố|tỉnh|bệnh viện|trường|
    [0-9]+ (đơn vị|xã|phường|huyện|sở|trường|bệnh viện|trạm)|tổ nghiệm thu|bên a|bên b|
    trung tâm cntt|trung tâm công nghệ thông tin|trung tâm chuyển đổi số|ban qlda|ban quản lý dự án|tư vấn|
    bộ (y tế|công an|tài chính|nội vụ|xây dựng|tư pháp|khoa học|thông tin|kế hoạch|giáo dục)
"""
"""Who does something, where a name begins with that: `Chủ đầu tư duyệt thiết kế` is told by its verb."""

VERBS = """
    phê duyệt|duyệt|thẩm định|thẩm tra|quyết định|ban hành|nghiệm thu|bàn giao|đánh giá|chấm|kiểm tra|kiểm thử|rà quét|
    tập huấn|đào tạo|vận hành thử|chạy thử|thí điểm|công bố|khảo sát|lập|nộp|trình|chuyển giao|chuyển dữ liệu|hoàn trả|
    trả lại|trả|nhận|tiếp nhận|mời thầu|phát hành|đưa|tắt|dừng|ký|ngừng|
    ngưng|ký duyệt|nhân rộng|mở rộng|đo|dùng chính thức|sử dụng chính thức|chính thức dùng|chuyển hồ sơ
"""
"""What they do."""

ALLOWS = "đồng ý|cho|cho phép|chấp thuận|thống nhất|yêu cầu|giao|họp|chưa|không|đề nghị"
"""Words after which somebody else does it, or nobody."""

PAPERS = "kế hoạch|đề án|chương trình|chiến lược|lộ trình|phương án|kịch bản|dự thảo"
"""Papers that are drawn up before the work."""

RULES = """
    quy chế|quy định|quy trình|quy chuẩn|tiêu chuẩn|tiêu chí|bộ tiêu chí|danh mục|chính sách|cơ chế|khung kiến trúc|
    khung quản trị|
    kiến trúc|bộ chỉ số|bộ chỉ tiêu|hướng dẫn|văn bản quy phạm|nghị quyết quy định|bộ quy tắc|định mức|nghị quyết
"""
"""Papers that say how things are to be done from then on."""

NETWORKS = """
    hạ tầng|cơ sở hạ tầng|trung tâm dữ liệu|mạng|đường truyền|cáp quang|băng rộng|wifi|wi fi|5g|4g|máy chủ|
    phòng máy|trang thiết bị|thiết bị|trạm|camera|máy trạm|máy tính|hệ thống lưu trữ|hệ thống mạng|cảm biến|
    máy quét|máy in|tường lửa|firewall|màn hình
"""
"""What is infrastructure."""

PRODUCTS = """
    hệ thống|nền tảng|phần mềm|cổng|ứng dụng|app|kho|ioc|lgsp|trang thông tin|website|trung tâm điều hành|
    trung tâm giám sát|giải pháp|công cụ|dịch vụ|bản đồ|hệ sinh thái|tổng đài|trợ lý|văn phòng điện tử|một cửa|
    đám mây|điện toán đám mây|hồ sơ sức khỏe|chính quyền|các hệ thống|các nền tảng|các phần mềm|các ứng dụng|module|
    mô đun|phân hệ|trục liên thông|kênh|các kênh|trung tâm điều khiển|api|backend|frontend|chức năng|tính năng|
    dashboard|chatbot
"""
"""What is built or developed."""

PRODUCTS_IN_ENGLISH = """
    system|systems|platform|platforms|software|portal|portals|app|apps|application|applications|website|module|modules|
    tool|tools|dashboard|dashboards|warehouse|database|api|apis|services|e services|solution|solutions|map|maps|lgsp|
    ioc|
    operations centre|operations center|operation centre|chatbot|e office|government|function|functions|interface|hub|
    gateway|open data|prototype|release|version
"""
"""The same in English."""

DATA = "dữ liệu|cơ sở dữ liệu|csdl|bộ dữ liệu|kho số liệu|dữ liệu số"
"""What data is called."""

PLACES = """
    các sở|các quận|các huyện|các xã|các phường|các đơn vị|các địa phương|các cấp|các cơ quan|toàn tỉnh|
    toàn thành phố|toàn tp|toàn quốc|toàn ngành|quận|quận huyện|huyện|cấp huyện|cấp xã|xã|phường|tất cả|diện rộng|
    đại trà|các thị xã|thị xã|các bệnh viện|các trường|người dân|doanh nghiệp|các doanh nghiệp|toàn hệ thống|
    các thành phố|các tỉnh|các trạm|trạm y tế|các cơ sở|các trung tâm|toàn bộ|[0-9]+ (đơn vị|xã|phường|quận|huyện|sở|
        trường|bệnh viện|cơ quan|địa phương)
"""
"""Where something is rolled out to."""
